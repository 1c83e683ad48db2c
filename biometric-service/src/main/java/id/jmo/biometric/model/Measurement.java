package id.jmo.biometric.model;

import java.util.Optional;
import java.util.OptionalDouble;

/** An engine's result for a photo. Judging it is left to {@link DecisionPolicy}. */
public sealed interface Measurement {

    /**
     * One face was found and measured.
     *
     * @param template the face, to be kept if the photo is to be the reference
     * @param liveness likelihood that a living person stood before the camera, 0 to 1 (passive: from this photo alone)
     * @param turn where the nose lies along the line between the eyes: 0 in the middle (frontal), 1 at one eye; above 0
     *     the member's head is turned to their own left, below 0 to their right
     * @param similarity cosine to the reference face, -1 to 1; empty without a comparable reference
     */
    record Face(
            FaceTemplate template,
            FaceQuality quality,
            double liveness,
            double turn,
            OptionalDouble similarity,
            EngineVersion engine)
            implements Measurement {}

    /** There is not exactly one face: {@link Finding#NO_FACE} or {@link Finding#SEVERAL_FACES}. */
    record NotOneFace(Finding finding, EngineVersion engine) implements Measurement {}

    /** The engine could not measure. It is no statement about the photo or the person. */
    record Unavailable(String why) implements Measurement {}

    default Optional<Face> face() {
        return this instanceof Face face ? Optional.of(face) : Optional.empty();
    }
}
