package id.jmo.biometric.application;

import id.jmo.biometric.model.RetentionPeriods;
import id.jmo.biometric.model.Verification;
import id.jmo.platform.application.UseCase;
import java.time.Instant;

/** Sets how long the vault keeps the pictures of a verification. */
@UseCase
class PictureRetention {

    private final PictureVault vault;
    private final RetentionPeriods periods;

    PictureRetention(PictureVault vault, BiometricSettings settings) {
        this.vault = vault;
        this.periods = settings.pictures();
    }

    /** Follows from the state of the verification; to be called after each of its steps. */
    void apply(Verification verification) {
        switch (verification) {
            case Verification.Used used
            when !used.isInReview() && vault.isErasedOnceDecided(used.selfie().captureSha256()) ->
                vault.erase(used.selfie().captureSha256());
            case Verification.Used used -> {
                Instant end = used.decidedAt()
                        .map(decided -> decided.plus(periods.decided()))
                        .orElseGet(
                                () -> used.judgedAt().plus(used.isInReview() ? periods.review() : periods.decided()));
                vault.eraseAt(used.selfie().captureSha256(), end);
            }
            case Verification.Waiting waiting ->
                waiting.claim()
                        .ifPresent(claim -> vault.eraseAt(
                                waiting.frames().captureSha256(),
                                claim.submittedAt().plus(periods.review())));
            case Verification.Open _, Verification.SelfieTaken _, Verification.NeverOpened _ -> {
                // The time set when the pictures were stored stays.
            }
        }
    }
}
