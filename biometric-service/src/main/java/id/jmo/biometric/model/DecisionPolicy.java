package id.jmo.biometric.model;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Turns measurements into a verdict by thresholds that a policy document sets and dates. Limits are inclusive: a value
 * at the limit is good.
 *
 * @param version names the policy in every decision it makes
 * @param validFrom first day it is in force, in Jakarta
 * @param match least similarity of a match, -1 to 1
 * @param review least similarity that counts as unsure; below it is no match
 * @param liveness least passive liveness that each purpose needs, 0 to 1; for every purpose one
 * @param quality what a photo must be to be judged at all
 * @param challenge the actions of a session, and the rules for its frames
 * @param attempts how often a member or device may fail
 * @param referenceCoolDown from the replacement of a reference photo until the new one counts for money
 * @param repetition similarity from which two frontal frames of different sessions count as one that was sent twice
 */
public record DecisionPolicy(
        String version,
        LocalDate validFrom,
        double match,
        double review,
        Map<Purpose, Double> liveness,
        QualityLimits quality,
        ChallengeRules challenge,
        AttemptRules attempts,
        Duration referenceCoolDown,
        double repetition) {

    /**
     * What a photo must show to be judged at all.
     *
     * @param smallestFacePixels least height of the face
     * @param largestClippedShare most pure black and white in the face, 0 to 1
     * @param leastSharpness least sharpness, as {@link FaceQuality#sharpness()}
     * @param eyesClosed likelihood of closed eyes above which the photo is taken again, 0 to 1
     * @param largestAlignmentResidual most that a face may differ from a frontal one, as {@link
     *     FaceQuality#alignmentResidual()}
     */
    public record QualityLimits(
            int smallestFacePixels,
            double largestClippedShare,
            double leastSharpness,
            double eyesClosed,
            double largestAlignmentResidual) {

        public QualityLimits {
            require(smallestFacePixels > 0, "smallestFacePixels must be above 0");
            require(isShare(largestClippedShare), "largestClippedShare must lie between 0 and 1");
            require(leastSharpness >= 0, "leastSharpness must not be negative");
            require(isShare(eyesClosed), "eyesClosed must lie between 0 and 1");
            require(largestAlignmentResidual > 0, "largestAlignmentResidual must be above 0");
        }
    }

    public DecisionPolicy {
        require(!version.isBlank(), "version must be given");
        require(match <= 1 && review >= -1 && review <= match, "thresholds must hold -1 <= review <= match <= 1");
        require(repetition > match, "repetition must lie above match");
        require(!referenceCoolDown.isNegative(), "referenceCoolDown must not be negative");
        liveness = Map.copyOf(liveness);
        for (Purpose purpose : Purpose.values()) {
            Double least = liveness.get(purpose);
            require(least != null && isShare(least), "liveness for " + purpose + " must lie between 0 and 1");
        }
    }

    /** What is wrong with one frame; empty if it shows its step well enough to be judged. */
    public Set<Finding> findings(FrameStep step, Measurement.Face face) {
        Set<Finding> findings = findings(face.quality());
        if (step != FrameStep.FRONTAL) {
            // A turned head lies otherwise than a frontal one and hides an eye, and closed eyes are what a blink is.
            findings.removeAll(Set.of(Finding.EYES_CLOSED, Finding.NOT_FRONTAL));
        }
        challenge.finding(step, face).ifPresent(findings::add);
        return findings;
    }

    /** The least passive liveness that the purpose needs, 0 to 1. */
    public double livenessFor(Purpose purpose) {
        return Objects.requireNonNull(liveness.get(purpose));
    }

    /** Judges frames in which nothing was found wrong, taken for this purpose. */
    public Decision decide(Purpose purpose, List<MeasuredFrame> frames) {
        List<Reason> reasons = new ArrayList<>();
        Verdict likeness = likeness(similarity(frames), reasons);
        // A photo of a photo resembles the member too: liveness weighs more than any likeness. So does one face
        // throughout, because another one's likeness says nothing about who moved.
        if (frames.stream().anyMatch(frame -> frame.continuity() < challenge.continuity())) {
            reasons.addFirst(Reason.FACE_CHANGED);
            likeness = Verdict.LIVENESS_FAILED;
        }
        if (liveness(frames) < livenessFor(purpose)) {
            reasons.addFirst(Reason.LIVENESS_FAILED);
            likeness = Verdict.LIVENESS_FAILED;
        }
        return new Decision(likeness, reasons, version);
    }

    /** The lowest similarity of a frontal frame: every one of them must show the member. */
    public static OptionalDouble similarity(List<MeasuredFrame> frames) {
        return frames.stream()
                .filter(frame -> frame.step() == FrameStep.FRONTAL)
                .map(MeasuredFrame::similarity)
                .flatMapToDouble(OptionalDouble::stream)
                .min();
    }

    /** The median over all frames. */
    public static double liveness(List<MeasuredFrame> frames) {
        double[] sorted =
                frames.stream().mapToDouble(MeasuredFrame::liveness).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** What is wrong with a photo of one face; empty if it can be judged. A reference photo passes the same gate. */
    public Set<Finding> findings(FaceQuality seen) {
        Set<Finding> findings = EnumSet.noneOf(Finding.class);
        if (seen.facePixels() < quality.smallestFacePixels()) {
            findings.add(Finding.FACE_TOO_SMALL);
        }
        if (seen.clippedShare() > quality.largestClippedShare()) {
            findings.add(Finding.HARSH_LIGHT);
        }
        if (seen.sharpness() < quality.leastSharpness()) {
            findings.add(Finding.BLURRED);
        }
        if (seen.eyesClosed() > quality.eyesClosed()) {
            findings.add(Finding.EYES_CLOSED);
        }
        if (seen.alignmentResidual() > quality.largestAlignmentResidual()) {
            findings.add(Finding.NOT_FRONTAL);
        }
        return findings;
    }

    private Verdict likeness(OptionalDouble similarity, List<Reason> reasons) {
        if (similarity.isEmpty()) {
            reasons.add(Reason.NO_REFERENCE);
            return Verdict.REVIEW;
        }
        if (similarity.getAsDouble() >= match) {
            return Verdict.MATCH;
        }
        if (similarity.getAsDouble() >= review) {
            reasons.add(Reason.SIMILARITY_UNSURE);
            return Verdict.REVIEW;
        }
        reasons.add(Reason.NO_MATCH);
        return Verdict.NO_MATCH;
    }

    private static boolean isShare(double value) {
        return value >= 0 && value <= 1;
    }

    private static void require(boolean holds, String fault) {
        if (!holds) {
            throw new IllegalArgumentException("Decision policy: " + fault);
        }
    }
}
