package id.jmo.biometric.application;

import id.jmo.biometric.model.Decision;
import id.jmo.biometric.model.Finding;
import id.jmo.biometric.model.KeptPicture;
import id.jmo.biometric.model.Measurement;
import id.jmo.biometric.model.Photo;
import id.jmo.biometric.model.PhotoRefused;
import id.jmo.biometric.model.PolicyBook;
import id.jmo.biometric.model.ReferencePhoto;
import id.jmo.biometric.model.Selfie;
import id.jmo.biometric.model.Session;
import id.jmo.biometric.model.Verification;
import id.jmo.biometric.model.Verification.Step;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.VerificationId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * A member sends a selfie for an open session. It is measured and judged at once; what the verdict was, the member is
 * not told, because a score that answers every try can be climbed.
 */
@Service
public class TakeSelfie {

    /** What became of the selfie. */
    public sealed interface Outcome {

        /** Judged and kept. The same photo sent again is accepted again and changes nothing. */
        record Accepted() implements Outcome {}

        /** Could not be judged; nothing was kept, and the session waits for another photo. */
        record Retake(Set<Finding> findings) implements Outcome {}

        /** There is no such session of this member. */
        record NotFound() implements Outcome {}

        record Expired() implements Outcome {}

        /** The session has another selfie already. */
        record AlreadyTaken() implements Outcome {}

        /** The engine could not measure; nothing was kept. */
        record Unavailable() implements Outcome {}
    }

    private final Verifications verifications;
    private final ReferencePhotos references;
    private final BiometricEngine engine;
    private final ReviewCopies copies;
    private final PolicyBook policies;
    private final BiometricSettings settings;
    private final VerdictMeter verdicts;
    private final Clock clock;

    TakeSelfie(
            Verifications verifications,
            ReferencePhotos references,
            BiometricEngine engine,
            ReviewCopies copies,
            PolicyBook policies,
            BiometricSettings settings,
            VerdictMeter verdicts,
            Clock clock) {
        this.verifications = verifications;
        this.references = references;
        this.engine = engine;
        this.copies = copies;
        this.policies = policies;
        this.settings = settings;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    /**
     * Measures, judges and keeps the selfie, if it can be judged.
     *
     * @throws PhotoRefused if the bytes are no photo, or one over a limit
     * @throws EngineBusy if too many photos wait already
     */
    public Outcome take(VerificationId id, MemberId member, byte[] bytes) {
        Verification verification = verifications.find(id).orElse(null);
        if (verification == null || !belongsTo(verification, member)) {
            return new Outcome.NotFound();
        }
        Photo photo = Photo.admit(bytes, settings.photo());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return switch (verification) {
            case Verification.Open open when open.session().isOverAt(now) -> new Outcome.Expired();
            case Verification.Open open -> judge(open.session(), photo, now);
            case Verification.SelfieTaken taken -> again(taken.selfie(), photo);
            case Verification.Used used -> again(used.selfie(), photo);
            case Verification.NeverOpened _ -> new Outcome.NotFound();
        };
    }

    private Outcome judge(Session session, Photo photo, Instant now) {
        Optional<ReferencePhoto> reference = references.find(session.memberId());
        Measurement measurement = engine.measure(photo, reference.map(ReferencePhoto::template));
        Decision decision = policies.on(Jakarta.dateOf(now)).decide(measurement);
        verdicts.count(decision.verdict());
        return switch (measurement) {
            case Measurement.Unavailable _ -> new Outcome.Unavailable();
            case Measurement.NotOneFace _ -> new Outcome.Retake(decision.findings());
            case Measurement.Face _ when !decision.findings().isEmpty() -> new Outcome.Retake(decision.findings());
            case Measurement.Face face -> keep(session, selfie(session, photo, reference, face, decision, now));
        };
    }

    private Selfie selfie(
            Session session,
            Photo photo,
            Optional<ReferencePhoto> reference,
            Measurement.Face face,
            Decision decision,
            Instant now) {
        return new Selfie(
                photo.sha256(),
                reference.map(ReferencePhoto::photoSha256),
                Optional.of(new KeptPicture(
                        copies.reviewCopy(photo),
                        session.expiresAt().plus(settings.pictures().unclaimed()))),
                face.quality(),
                face.similarity(),
                face.liveness(),
                decision.verdict(),
                decision.reasons(),
                decision.policyVersion(),
                face.engine(),
                now);
    }

    private Outcome keep(Session session, Selfie selfie) {
        Verification kept = verifications.change(session.id(), current -> switch (current) {
            case Verification.Open open -> Optional.of(new Step(open.take(selfie), Optional.empty()));
            case Verification.SelfieTaken _, Verification.Used _, Verification.NeverOpened _ -> Optional.empty();
        });
        // Of two selfies sent at the same instant the first one written counts.
        return kept.takenSelfie()
                        .filter(taken -> taken.photoSha256().equals(selfie.photoSha256()))
                        .isPresent()
                ? new Outcome.Accepted()
                : new Outcome.AlreadyTaken();
    }

    private static Outcome again(Selfie taken, Photo photo) {
        return taken.photoSha256().equals(photo.sha256()) ? new Outcome.Accepted() : new Outcome.AlreadyTaken();
    }

    private static boolean belongsTo(Verification verification, MemberId member) {
        return verification
                .openedSession()
                .filter(session -> session.memberId().equals(member))
                .isPresent();
    }
}
