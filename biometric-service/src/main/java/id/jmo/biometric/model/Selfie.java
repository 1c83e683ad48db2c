package id.jmo.biometric.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A session's judged frames and their verdict. The pictures are erased; hashes and scores stay for the audit.
 *
 * @param captureSha256 of the frames as they were sent; also the name of the pictures in the vault
 * @param referenceSha256 of the reference photo they were compared with, if there was one
 * @param similarity lowest cosine of a frontal frame to the reference, -1 to 1
 * @param liveness median over the frames, 0 to 1
 * @param verdict MATCH, REVIEW, NO_MATCH or LIVENESS_FAILED
 */
public record Selfie(
        String captureSha256,
        Optional<String> referenceSha256,
        List<MeasuredFrame> frames,
        OptionalDouble similarity,
        double liveness,
        Verdict verdict,
        List<Reason> reasons,
        String policyVersion,
        EngineVersion engine,
        Instant takenAt) {

    public Selfie {
        frames = List.copyOf(frames);
        reasons = List.copyOf(reasons);
    }

    /** The same for an officer to compare, whatever it resembles. */
    public Selfie toBeReviewed(Reason why) {
        return new Selfie(
                captureSha256,
                referenceSha256,
                frames,
                similarity,
                liveness,
                Verdict.REVIEW,
                List.of(why),
                policyVersion,
                engine,
                takenAt);
    }
}
