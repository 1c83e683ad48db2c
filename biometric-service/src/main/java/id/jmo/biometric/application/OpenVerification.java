package id.jmo.biometric.application;

import id.jmo.biometric.model.Purpose;
import id.jmo.biometric.model.Session;
import id.jmo.biometric.model.Verification;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.VerificationId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** A member begins to show who they are. */
@Service
public class OpenVerification {

    private final Verifications verifications;
    private final BiometricSettings settings;
    private final Clock clock;

    OpenVerification(Verifications verifications, BiometricSettings settings, Clock clock) {
        this.verifications = verifications;
        this.settings = settings;
        this.clock = clock;
    }

    public Session open(MemberId member, Purpose purpose) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        // Random through and through: a time-ordered id would let its neighbours be guessed.
        VerificationId id = new VerificationId(UUID.randomUUID());
        Session session = new Session(id, member, purpose, now, now.plus(settings.sessionLifetime()));
        verifications.add(new Verification.Open(session, List.of()));
        return session;
    }
}
