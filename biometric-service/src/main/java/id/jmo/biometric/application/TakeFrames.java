package id.jmo.biometric.application;

import id.jmo.biometric.model.AttemptRules.Standing;
import id.jmo.biometric.model.Capture;
import id.jmo.biometric.model.Finding;
import id.jmo.biometric.model.Picture;
import id.jmo.biometric.model.PolicyBook;
import id.jmo.biometric.model.Selfie;
import id.jmo.biometric.model.SequenceFault;
import id.jmo.biometric.model.Session;
import id.jmo.biometric.model.Verdict;
import id.jmo.biometric.model.Verification;
import id.jmo.biometric.model.Verification.Step;
import id.jmo.biometric.model.WaitingFrames;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.photos.PhotoRefused;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.VerificationId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A member sends the frames of an open session. They are measured and judged immediately or, if no engine can measure,
 * kept until one can. The member does not learn the verdict: who sees the score of every attempt can improve on it.
 */
@UseCase
public class TakeFrames {

    /** The result. */
    public sealed interface Outcome {

        /** Judged and kept. The same frames sent again are accepted again and change nothing. */
        record Accepted() implements Outcome {}

        /** Kept, to be judged as soon as an engine can measure. */
        record Waiting() implements Outcome {}

        /**
         * Could not be judged; nothing was kept, and the session waits for other frames.
         *
         * @param findings each with the first frame it was found in, counted from 0
         */
        record Retake(Map<Finding, Integer> findings) implements Outcome {}

        /** They do not follow the challenge of the session; nothing was measured. */
        record NotFollowed(Set<SequenceFault> faults) implements Outcome {}

        /** One of them was sent in another session, or is nearly the same as one that was. */
        record Replayed() implements Outcome {}

        /** There is no such session of this member. */
        record NotFound() implements Outcome {}

        /** Its time is over, or the member has opened another one since. */
        record Expired() implements Outcome {}

        /** Too many failures since it was opened; the next attempt is possible after this time. */
        record MustWait(Duration remaining) implements Outcome {}

        /** Too many failures since it was opened; an officer must unlock. */
        record Locked() implements Outcome {}

        /** The member has withdrawn the consent that their face is recognised; nothing is kept. */
        record ConsentWithdrawn() implements Outcome {}

        /** The session has other frames already. */
        record AlreadyTaken() implements Outcome {}
    }

    private final KnownMembers members;
    private final HonourConsent consents;
    private final Verifications verifications;
    private final OpenSessions openSessions;
    private final MeasureFrames measure;
    private final ReviewCopies copies;
    private final PictureVault vault;
    private final FrameHashes hashes;
    private final FrontalFaces frontalFaces;
    private final LimitAttempts attempts;
    private final PolicyBook policies;
    private final BiometricSettings settings;
    private final VerdictMetrics verdicts;
    private final Clock clock;

    TakeFrames(
            KnownMembers members,
            HonourConsent consents,
            Verifications verifications,
            OpenSessions openSessions,
            MeasureFrames measure,
            ReviewCopies copies,
            PictureVault vault,
            FrameHashes hashes,
            FrontalFaces frontalFaces,
            LimitAttempts attempts,
            PolicyBook policies,
            BiometricSettings settings,
            VerdictMetrics verdicts,
            Clock clock) {
        this.members = members;
        this.consents = consents;
        this.verifications = verifications;
        this.openSessions = openSessions;
        this.measure = measure;
        this.copies = copies;
        this.vault = vault;
        this.hashes = hashes;
        this.frontalFaces = frontalFaces;
        this.attempts = attempts;
        this.policies = policies;
        this.settings = settings;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    /**
     * Why frames of this session would be refused, whatever they show: to be asked before anything of them is read.
     *
     * @return empty if they would be taken, or may be the same as were taken before
     */
    public Optional<Outcome> refusal(VerificationId id, MemberId member) {
        return verifications
                .find(id)
                .filter(found -> belongsTo(found, member))
                .map(found -> refusal(found, member, clock.instant()))
                .orElseGet(() -> Optional.of(new Outcome.NotFound()));
    }

    private Optional<Outcome> refusal(Verification verification, MemberId member, Instant now) {
        return switch (verification) {
            case Verification.Open open -> refusal(open.session(), member, now);
            case Verification.NeverOpened _ -> Optional.of(new Outcome.NotFound());
            case Verification.Waiting _, Verification.SelfieTaken _, Verification.Used _ -> Optional.empty();
        };
    }

    private Optional<Outcome> refusal(Session session, MemberId member, Instant now) {
        if (session.isOverAt(now) || !openSessions.isLatest(member, session.id())) {
            return Optional.of(new Outcome.Expired());
        }
        if (members.hasWithdrawnConsent(member)) {
            return Optional.of(new Outcome.ConsentWithdrawn());
        }
        return switch (attempts.standing(member, session.device())) {
            case Standing.Free _ -> Optional.empty();
            case Standing.Wait(Duration remaining) -> Optional.of(new Outcome.MustWait(remaining));
            case Standing.Locked _ -> Optional.of(new Outcome.Locked());
        };
    }

    /**
     * Measures, judges and keeps the frames, if they can be judged.
     *
     * @throws PhotoRefused if a frame cannot be decoded
     * @throws EngineBusy if too many photos wait already
     */
    public Outcome take(VerificationId id, MemberId member, Capture capture) {
        Verification verification = verifications.find(id).orElse(null);
        if (verification == null || !belongsTo(verification, member)) {
            return new Outcome.NotFound();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<Outcome> refusal = refusal(verification, member, now);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return switch (verification) {
            case Verification.Open open -> {
                Outcome outcome = take(open.session(), capture, now);
                // Withdrawn meanwhile: whoever wrote last sees what the other wrote.
                yield consents.eraseIfWithdrawn(member) ? new Outcome.ConsentWithdrawn() : outcome;
            }
            case Verification.Waiting _, Verification.SelfieTaken _, Verification.Used _ ->
                outcome(verification, capture.sha256());
            case Verification.NeverOpened _ -> new Outcome.NotFound();
        };
    }

    private Outcome take(Session session, Capture capture, Instant now) {
        Set<SequenceFault> faults = policies.on(Jakarta.dateOf(now)).challenge().faults(session.challenge(), capture);
        if (!faults.isEmpty()) {
            return new Outcome.NotFollowed(faults);
        }
        List<String> sent =
                capture.shots().stream().map(shot -> shot.photo().sha256()).toList();
        if (!hashes.belongTo(session.id(), sent, now.plus(settings.pictures().hashes()))) {
            attempts.failed(session);
            return new Outcome.Replayed();
        }
        return switch (measure.measure(session, capture, now)) {
            case MeasureFrames.Result.Judged judged -> keep(session, capture, judged, now);
            case MeasureFrames.Result.Repeated _ -> {
                attempts.failed(session);
                yield new Outcome.Replayed();
            }
            case MeasureFrames.Result.Unfit unfit -> {
                verdicts.count(Verdict.RETAKE);
                yield new Outcome.Retake(unfit.findings());
            }
            case MeasureFrames.Result.Unavailable _ -> await(session, capture, now);
        };
    }

    private Outcome keep(Session session, Capture capture, MeasureFrames.Result.Judged judged, Instant now) {
        Selfie selfie = attempts.asFarAsLockAllows(session, judged.selfie());
        List<Picture> pictures = capture.shots().stream()
                .map(shot -> copies.reviewCopy(shot.photo()))
                .toList();
        Outcome outcome = write(
                session,
                selfie.captureSha256(),
                pictures,
                open -> open.take(selfie).announced(now));
        if (outcome instanceof Outcome.Accepted) {
            verdicts.count(selfie.verdict());
            attempts.judged(session, judged.selfie().verdict());
            frontalFaces.keep(
                    session.memberId(),
                    session.id(),
                    judged.frontal(),
                    now.plus(settings.pictures().hashes()));
        }
        return outcome;
    }

    private Outcome await(Session session, Capture capture, Instant now) {
        verdicts.count(Verdict.UNAVAILABLE);
        List<Picture> pictures = capture.shots().stream()
                .map(shot -> Picture.of(shot.photo().bytes()))
                .toList();
        WaitingFrames waiting = new WaitingFrames(
                capture.sha256(),
                capture.shots().stream()
                        .map(shot -> new WaitingFrames.Taken(shot.step(), shot.takenAtMillis()))
                        .toList(),
                now,
                now.plus(settings.judgeAgainAfter()));
        return write(
                session, waiting.captureSha256(), pictures, open -> new Step(open.await(waiting), Optional.empty()));
    }

    private interface Taking {
        Step take(Verification.Open open);
    }

    /** The pictures first: a verification never says of pictures that they are there before they are. */
    private Outcome write(Session session, String captureSha256, List<Picture> pictures, Taking taking) {
        vault.keep(
                captureSha256,
                pictures,
                Optional.of(session.expiresAt().plus(settings.pictures().unclaimed())));
        Verification kept = verifications.change(session.id(), current -> switch (current) {
            case Verification.Open open when open.session().equals(session) -> Optional.of(taking.take(open));
            // Ended while the frames were measured, because the member opened another session.
            case Verification.Open _,
                    Verification.Waiting _,
                    Verification.SelfieTaken _,
                    Verification.Used _,
                    Verification.NeverOpened _ -> Optional.empty();
        });
        Outcome outcome = outcome(kept, captureSha256);
        if (outcome instanceof Outcome.AlreadyTaken || outcome instanceof Outcome.Expired) {
            // Of two uploads at the same instant the first one written counts.
            vault.erase(captureSha256);
        }
        return outcome;
    }

    private static Outcome outcome(Verification verification, String captureSha256) {
        return switch (verification) {
            case Verification.Waiting waiting
            when waiting.frames().captureSha256().equals(captureSha256) -> new Outcome.Waiting();
            case Verification.SelfieTaken taken
            when taken.selfie().captureSha256().equals(captureSha256) -> new Outcome.Accepted();
            case Verification.Used used
            when used.selfie().captureSha256().equals(captureSha256) -> new Outcome.Accepted();
            case Verification.Open _ -> new Outcome.Expired();
            case Verification.Waiting _, Verification.SelfieTaken _, Verification.Used _, Verification.NeverOpened _ ->
                new Outcome.AlreadyTaken();
        };
    }

    private static boolean belongsTo(Verification verification, MemberId member) {
        return verification
                .openedSession()
                .filter(session -> session.memberId().equals(member))
                .isPresent();
    }
}
