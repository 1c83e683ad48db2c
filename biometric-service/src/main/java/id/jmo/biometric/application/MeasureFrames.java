package id.jmo.biometric.application;

import id.jmo.biometric.model.Capture;
import id.jmo.biometric.model.Decision;
import id.jmo.biometric.model.DecisionPolicy;
import id.jmo.biometric.model.EngineVersion;
import id.jmo.biometric.model.FaceTemplate;
import id.jmo.biometric.model.Finding;
import id.jmo.biometric.model.MeasuredFrame;
import id.jmo.biometric.model.Measurement;
import id.jmo.biometric.model.PolicyBook;
import id.jmo.biometric.model.Reason;
import id.jmo.biometric.model.ReferencePhoto;
import id.jmo.biometric.model.Selfie;
import id.jmo.biometric.model.Session;
import id.jmo.biometric.model.Verdict;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.photos.PhotoRefused;
import id.jmo.platform.values.Jakarta;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Measures the frames of a session one after the other and lets the policy of the day judge them. */
@UseCase
class MeasureFrames {

    /** What the frames are worth. */
    sealed interface Result {

        record Judged(Selfie selfie) implements Result {}

        /**
         * They show too little.
         *
         * @param findings each with the first frame it was found in, counted from 0
         * @param unfit what goes to an officer if nobody can be asked for better frames
         */
        record Unfit(Map<Finding, Integer> findings, Selfie unfit) implements Result {}

        record Unavailable() implements Result {}
    }

    private static final EngineVersion NONE = new EngineVersion("none", "none");

    private final ReferencePhotos references;
    private final BiometricEngine engine;
    private final PolicyBook policies;

    MeasureFrames(ReferencePhotos references, BiometricEngine engine, PolicyBook policies) {
        this.references = references;
        this.engine = engine;
        this.policies = policies;
    }

    /**
     * @param takenAt when the frames came; the policy of that day judges
     * @throws PhotoRefused if a frame cannot be decoded
     * @throws EngineBusy if too many photos wait already
     */
    Result measure(Session session, Capture capture, Instant takenAt) {
        Optional<ReferencePhoto> reference = references.find(session.memberId());
        DecisionPolicy policy = policies.on(Jakarta.dateOf(takenAt));
        Map<Finding, Integer> findings = new EnumMap<>(Finding.class);
        List<MeasuredFrame> frames = new ArrayList<>();
        EngineVersion version = NONE;
        @Nullable FaceTemplate first = null;
        for (int i = 0; i < capture.shots().size(); i++) {
            Capture.Shot shot = capture.shots().get(i);
            switch (engine.measure(shot.photo(), reference.map(ReferencePhoto::template))) {
                case Measurement.Unavailable _ -> {
                    return new Result.Unavailable();
                }
                case Measurement.NotOneFace none -> {
                    findings.putIfAbsent(none.finding(), i);
                    version = none.engine();
                }
                case Measurement.Face face -> {
                    for (Finding finding : policy.findings(shot.step(), face)) {
                        findings.putIfAbsent(finding, i);
                    }
                    version = face.engine();
                    first = first == null ? face.template() : first;
                    frames.add(measured(shot, face, first));
                }
            }
        }
        Decision decision = findings.isEmpty()
                ? policy.decide(session.purpose(), frames)
                : new Decision(Verdict.REVIEW, List.of(Reason.FRAMES_UNFIT), policy.version());
        Selfie selfie = new Selfie(
                capture.sha256(),
                reference.map(ReferencePhoto::photoSha256),
                frames,
                DecisionPolicy.similarity(frames),
                frames.isEmpty() ? 0 : DecisionPolicy.liveness(frames),
                decision.verdict(),
                decision.reasons(),
                decision.policyVersion(),
                version,
                takenAt);
        return findings.isEmpty() ? new Result.Judged(selfie) : new Result.Unfit(findings, selfie);
    }

    private static MeasuredFrame measured(Capture.Shot shot, Measurement.Face face, FaceTemplate first) {
        return new MeasuredFrame(
                shot.step(),
                shot.takenAtMillis(),
                shot.photo().sha256(),
                face.quality(),
                face.liveness(),
                face.turn(),
                face.similarity(),
                face.template().similarityTo(first));
    }
}
