package id.jmo.biometric.model;

import java.util.OptionalDouble;

/**
 * What was measured of one frame of a session: together with the policy enough to reproduce the verdict.
 *
 * @param sha256 of the file as it was sent
 * @param liveness 0 to 1
 * @param turn as {@link Measurement.Face#turn()}
 * @param similarity cosine to the reference face, -1 to 1; empty without a comparable reference
 * @param continuity cosine to the session's first frame, -1 to 1
 */
public record MeasuredFrame(
        FrameStep step,
        long takenAtMillis,
        String sha256,
        FaceQuality quality,
        double liveness,
        double turn,
        OptionalDouble similarity,
        double continuity) {}
