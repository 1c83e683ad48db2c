package id.jmo.biometric.application;

import id.jmo.biometric.model.PictureKeeping;
import id.jmo.biometric.model.Verification;
import java.time.Instant;
import org.springframework.stereotype.Service;

/** Says how long the vault keeps the pictures of a verification. */
@Service
class KeepPictures {

    private final PictureVault vault;
    private final PictureKeeping keeping;

    KeepPictures(PictureVault vault, BiometricSettings settings) {
        this.vault = vault;
        this.keeping = settings.pictures();
    }

    /** As long as the state of the verification asks for; to be called after each of its steps. */
    void asLongAs(Verification verification) {
        switch (verification) {
            case Verification.Used used -> {
                Instant end = used.decidedAt()
                        .map(decided -> decided.plus(keeping.decided()))
                        .orElseGet(
                                () -> used.judgedAt().plus(used.isInReview() ? keeping.review() : keeping.decided()));
                vault.eraseAt(used.selfie().captureSha256(), end);
            }
            case Verification.Waiting waiting ->
                waiting.claim()
                        .ifPresent(claim -> vault.eraseAt(
                                waiting.frames().captureSha256(),
                                claim.submittedAt().plus(keeping.review())));
            case Verification.Open _, Verification.SelfieTaken _, Verification.NeverOpened _ -> {
                // The time set when the pictures came is the right one.
            }
        }
    }
}
