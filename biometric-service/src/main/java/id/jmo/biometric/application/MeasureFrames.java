package id.jmo.biometric.application;

import id.jmo.biometric.model.Capture;
import id.jmo.biometric.model.Decision;
import id.jmo.biometric.model.DecisionPolicy;
import id.jmo.biometric.model.EngineVersion;
import id.jmo.biometric.model.FaceTemplate;
import id.jmo.biometric.model.Finding;
import id.jmo.biometric.model.FrameStep;
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

        /** @param frontal the faces of the frontal frames */
        record Judged(Selfie selfie, List<FaceTemplate> frontal) implements Result {}

        /**
         * One of them is nearly the same as a frame of another session of the member.
         *
         * @param unfit what goes to an officer if nobody can be asked for other frames
         */
        record Repeated(Selfie unfit) implements Result {}

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
    private final FrontalFaces frontalFaces;
    private final BiometricEngine engine;
    private final PolicyBook policies;

    MeasureFrames(ReferencePhotos references, FrontalFaces frontalFaces, BiometricEngine engine, PolicyBook policies) {
        this.references = references;
        this.frontalFaces = frontalFaces;
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
        List<FaceTemplate> frontal = new ArrayList<>();
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
                    if (shot.step() == FrameStep.FRONTAL) {
                        frontal.add(face.template());
                    }
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
        if (!findings.isEmpty()) {
            return new Result.Unfit(findings, selfie);
        }
        if (isRepeated(session, frontal, policy)) {
            return new Result.Repeated(selfie.toBeReviewed(Reason.FRAMES_REPEATED));
        }
        boolean counts = reference.filter(photo -> !photo.countsAt(takenAt)).isEmpty();
        return new Result.Judged(
                counts || selfie.verdict() != Verdict.MATCH ? selfie : selfie.toBeReviewed(Reason.REFERENCE_NEW),
                frontal);
    }

    /** Nobody looks twice into a camera in exactly the same way. */
    private boolean isRepeated(Session session, List<FaceTemplate> frontal, DecisionPolicy policy) {
        return frontalFaces.ofOthers(session.memberId(), session.id()).stream()
                .anyMatch(earlier -> frontal.stream()
                        .filter(face -> face.isComparableTo(earlier.madeBy()))
                        .anyMatch(face -> face.similarityTo(earlier) >= policy.repetition()));
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
