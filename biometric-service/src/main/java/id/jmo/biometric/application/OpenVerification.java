package id.jmo.biometric.application;

import id.jmo.biometric.model.AttemptRules.Standing;
import id.jmo.biometric.model.Challenge;
import id.jmo.biometric.model.PolicyBook;
import id.jmo.biometric.model.Purpose;
import id.jmo.biometric.model.Session;
import id.jmo.biometric.model.Verification;
import id.jmo.biometric.model.Verification.Step;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.VerificationId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Opens a session in which a member proves who they are, with the actions to perform before the camera. The session that the
 * member had open before takes no frames any more.
 */
@UseCase
public class OpenVerification {

    /** Whether a session was opened. */
    public sealed interface Outcome {

        record Opened(Session session) implements Outcome {}

        /** Too many failures; the next attempt is possible after this time. */
        record MustWait(Duration remaining) implements Outcome {}

        /** Too many failures; an officer must unlock. */
        record Locked() implements Outcome {}

        /** The member has withdrawn the consent that their face is recognised. */
        record ConsentWithdrawn() implements Outcome {}
    }

    private static final int NONCE_BYTES = 16;

    private final KnownMembers members;
    private final Verifications verifications;
    private final OpenSessions openSessions;
    private final LimitAttempts attempts;
    private final PolicyBook policies;
    private final SecureRandom random = new SecureRandom();
    private final BiometricSettings settings;
    private final Clock clock;

    OpenVerification(
            KnownMembers members,
            Verifications verifications,
            OpenSessions openSessions,
            LimitAttempts attempts,
            PolicyBook policies,
            BiometricSettings settings,
            Clock clock) {
        this.members = members;
        this.verifications = verifications;
        this.openSessions = openSessions;
        this.attempts = attempts;
        this.policies = policies;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param deviceId as the app names its device; only a hash of it is kept */
    public Outcome open(MemberId member, Purpose purpose, String deviceId) {
        if (members.hasWithdrawnConsent(member)) {
            return new Outcome.ConsentWithdrawn();
        }
        String device = sha256(deviceId);
        return switch (attempts.standing(member, Optional.of(device))) {
            case Standing.Wait wait -> new Outcome.MustWait(wait.remaining());
            case Standing.Locked _ -> new Outcome.Locked();
            case Standing.Free _ -> new Outcome.Opened(opened(member, purpose, device));
        };
    }

    private Session opened(MemberId member, Purpose purpose, String device) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        // Random: a time-ordered id would let its neighbours be guessed.
        VerificationId id = new VerificationId(UUID.randomUUID());
        Challenge challenge = policies.on(Jakarta.dateOf(now)).challenge().draw(purpose, nonce(), random::nextInt);
        Session session = new Session(
                id, member, purpose, challenge, Optional.of(device), now, now.plus(settings.sessionLifetime()));
        verifications.add(new Verification.Open(session, List.of()));
        openSessions.replace(member, id).ifPresent(before -> end(before, now));
        return session;
    }

    /** A member who could open many before the first failure would have as many attempts. */
    private void end(VerificationId before, Instant now) {
        verifications.change(
                before,
                current -> current instanceof Verification.Open open
                        ? Optional.of(new Step(open.endedAt(now), Optional.empty()))
                        : Optional.empty());
    }

    private String nonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
