package id.jmo.biometric.application;

import id.jmo.biometric.model.KeptPicture;
import id.jmo.biometric.model.Picture;
import id.jmo.biometric.model.Selfie;
import id.jmo.biometric.model.Verdict;
import id.jmo.biometric.model.Verification;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.VerificationId;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** A member looks at an own session, an officer at any that was opened. */
@Service
public class ReadVerification {

    private final Verifications verifications;

    ReadVerification(Verifications verifications) {
        this.verifications = verifications;
    }

    public Optional<Verification> opened(VerificationId id) {
        return verifications.find(id).filter(found -> found.openedSession().isPresent());
    }

    /**
     * The selfie that an officer is asked to look at; none if no claim with it came to officers, or if its time is over.
     */
    public Optional<Picture> pictureForReview(VerificationId id) {
        return verifications
                .find(id)
                .filter(found -> found instanceof Verification.Used)
                .flatMap(Verification::takenSelfie)
                .filter(selfie -> selfie.verdict() != Verdict.MATCH)
                .flatMap(Selfie::picture)
                .map(KeptPicture::picture);
    }

    public Optional<Verification> ownedBy(MemberId member, VerificationId id) {
        return opened(id)
                .filter(found -> found.openedSession()
                        .filter(session -> session.memberId().equals(member))
                        .isPresent());
    }
}
