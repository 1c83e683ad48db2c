package id.jmo.biometric.application;

import id.jmo.biometric.model.Capture;
import id.jmo.biometric.model.EngineVersion;
import id.jmo.biometric.model.Picture;
import id.jmo.biometric.model.PolicyBook;
import id.jmo.biometric.model.Reason;
import id.jmo.biometric.model.Selfie;
import id.jmo.biometric.model.Verdict;
import id.jmo.biometric.model.Verification;
import id.jmo.biometric.model.Verification.Step;
import id.jmo.biometric.model.WaitingFrames;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.photos.Photo;
import id.jmo.platform.photos.PhotoRefused;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.VerificationId;
import id.jmo.platform.workers.WorkQueue;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Judges frames that were sent while no engine could measure. */
@UseCase
public class JudgeWaiting implements WorkQueue<VerificationId> {

    private final HonourConsent consents;
    private final Verifications verifications;
    private final MeasureFrames measure;
    private final FrontalFaces frontalFaces;
    private final ReviewCopies copies;
    private final PictureVault vault;
    private final LimitAttempts attempts;
    private final PictureRetention retention;
    private final PolicyBook policies;
    private final BiometricSettings settings;
    private final VerdictMetrics verdicts;
    private final Clock clock;

    JudgeWaiting(
            HonourConsent consents,
            Verifications verifications,
            MeasureFrames measure,
            FrontalFaces frontalFaces,
            ReviewCopies copies,
            PictureVault vault,
            LimitAttempts attempts,
            PictureRetention retention,
            PolicyBook policies,
            BiometricSettings settings,
            VerdictMetrics verdicts,
            Clock clock) {
        this.consents = consents;
        this.verifications = verifications;
        this.measure = measure;
        this.frontalFaces = frontalFaces;
        this.copies = copies;
        this.vault = vault;
        this.attempts = attempts;
        this.retention = retention;
        this.policies = policies;
        this.settings = settings;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    @Override
    public List<VerificationId> due(int atMost) {
        return verifications.waitingSince(clock.instant(), atMost);
    }

    /** One attempt, unless it is not due or another instance has leased it. */
    @Override
    public void process(VerificationId id) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant next = now.plus(settings.judgeAgainAfter());
        Verification leased = verifications.change(
                id,
                current -> current instanceof Verification.Waiting waiting
                                && !waiting.frames().judgeAt().isAfter(now)
                        ? Optional.of(new Step(waiting.triedAgainAt(next), Optional.empty()))
                        : Optional.empty());
        if (leased instanceof Verification.Waiting waiting
                && waiting.frames().judgeAt().equals(next)) {
            judge(waiting);
        }
    }

    private void judge(Verification.Waiting waiting) {
        WaitingFrames frames = waiting.frames();
        Optional<Capture> capture = capture(waiting);
        Optional<Selfie> selfie =
                capture.isEmpty() ? Optional.of(unreadable(frames)) : measured(waiting, capture.get());
        if (selfie.isEmpty()) {
            return; // The engine is still unavailable: the next attempt is due when the lease ends.
        }
        Verdict verdict = selfie.get().verdict();
        Selfie judged = attempts.asFarAsLockAllows(waiting.session(), selfie.get());
        List<Picture> reviewCopies = judged.frames().isEmpty() || capture.isEmpty()
                ? List.of()
                : capture.get().shots().stream()
                        .map(shot -> copies.reviewCopy(shot.photo()))
                        .toList();
        Verification after = verifications.change(
                waiting.id(),
                current -> current instanceof Verification.Waiting still
                                && still.frames().captureSha256().equals(frames.captureSha256())
                        ? Optional.of(still.judged(judged, clock.instant().truncatedTo(ChronoUnit.MILLIS)))
                        : Optional.empty());
        if (after.takenSelfie().filter(judged::equals).isPresent()) {
            if (!reviewCopies.isEmpty()) {
                vault.keep(
                        frames.captureSha256(),
                        reviewCopies,
                        Optional.of(waiting.session()
                                .expiresAt()
                                .plus(settings.pictures().unclaimed())));
            }
            retention.apply(after);
            verdicts.count(judged.verdict());
            attempts.judged(waiting.session(), verdict);
            consents.eraseIfWithdrawn(waiting.session().memberId());
        }
    }

    /** Empty if the engine is still unavailable. Better frames cannot be requested any more: an officer reviews these. */
    private Optional<Selfie> measured(Verification.Waiting waiting, Capture capture) {
        try {
            return switch (measure.measure(
                    waiting.session(), capture, waiting.frames().receivedAt())) {
                case MeasureFrames.Result.Judged judged -> {
                    frontalFaces.keep(
                            waiting.session().memberId(),
                            waiting.id(),
                            judged.frontal(),
                            waiting.frames()
                                    .receivedAt()
                                    .plus(settings.pictures().hashes()));
                    yield Optional.of(judged.selfie());
                }
                case MeasureFrames.Result.Repeated repeated -> Optional.of(repeated.unfit());
                case MeasureFrames.Result.Unfit unfit -> Optional.of(unfit.unfit());
                case MeasureFrames.Result.Unavailable _ -> Optional.empty();
            };
        } catch (EngineBusy _) {
            return Optional.empty();
        } catch (PhotoRefused _) {
            return Optional.of(unreadable(waiting.frames()));
        }
    }

    /** Empty if the pictures are gone. */
    private Optional<Capture> capture(Verification.Waiting waiting) {
        WaitingFrames frames = waiting.frames();
        List<Picture> kept = vault.find(frames.captureSha256());
        if (kept.size() != frames.frames().size()) {
            return Optional.empty();
        }
        List<Capture.Shot> shots = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            WaitingFrames.Taken taken = frames.frames().get(i);
            shots.add(new Capture.Shot(
                    taken.step(), taken.takenAtMillis(), Photo.admit(kept.get(i).jpeg(), settings.photo())));
        }
        return Optional.of(new Capture(waiting.session().challenge().nonce(), shots));
    }

    private Selfie unreadable(WaitingFrames frames) {
        return new Selfie(
                frames.captureSha256(),
                Optional.empty(),
                List.of(),
                OptionalDouble.empty(),
                0,
                Verdict.REVIEW,
                List.of(Reason.FRAMES_UNFIT),
                policies.on(Jakarta.dateOf(frames.receivedAt())).version(),
                new EngineVersion("none", "none"),
                frames.receivedAt());
    }
}
