package id.jmo.biometric.application;

import id.jmo.biometric.model.Verification;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.VerificationId;
import java.time.Instant;
import java.util.Optional;

/** A member looks at an own session, an officer or auditor at any that was opened. */
@UseCase
public class ReadVerification {

    private final Verifications verifications;
    private final PictureVault vault;

    ReadVerification(Verifications verifications, PictureVault vault) {
        this.verifications = verifications;
        this.vault = vault;
    }

    public Optional<Verification> opened(VerificationId id) {
        return verifications.find(id).filter(found -> found.openedSession().isPresent());
    }

    public Optional<Verification> ownedBy(MemberId member, VerificationId id) {
        return opened(id)
                .filter(found -> found.openedSession()
                        .filter(session -> session.memberId().equals(member))
                        .isPresent());
    }

    /** When the key of the pictures was destroyed; empty if it was not, or there were none. */
    public Optional<Instant> picturesErasedAt(Verification verification) {
        return verification.takenSelfie().flatMap(selfie -> vault.erasedAt(selfie.captureSha256()));
    }
}
