package id.jmo.biometric.application;

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

    public Optional<Verification> ownedBy(MemberId member, VerificationId id) {
        return opened(id)
                .filter(found -> found.openedSession()
                        .filter(session -> session.memberId().equals(member))
                        .isPresent());
    }
}
