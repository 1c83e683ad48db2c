package id.jmo.facemeasurement;

/** What a picture was found to show. */
public sealed interface Reading {

    /** No face at all. */
    record NoFace() implements Reading {}

    /** Another face beside the largest that could be the one meant. */
    record SeveralFaces() implements Reading {}

    /**
     * One face, measured.
     *
     * @param template 512 numbers of any length; the smaller the angle between two, the likelier the same person
     * @param height of the face box, pixels of the frame
     * @param clippedShare share of the face's pixels that are pure black or pure white, 0 to 1
     * @param sharpness variance of the edges over variance of the light, on the aligned face
     * @param alignmentResidual how far eyes, nose and mouth lie from where those of a frontal face lie, root of the mean
     *     square in pixels of the aligned face, which is 112 wide
     * @param eyesClosed likelihood that the more open of the two eyes is closed, 0 to 1
     * @param liveness likelihood that a living person stood before the camera, 0 to 1
     * @param turn where the nose lies along the line between the eyes: 0 in the middle, 1 at the picture's right eye
     */
    @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
    record OneFace(
            float[] template,
            int height,
            double clippedShare,
            double sharpness,
            double alignmentResidual,
            double eyesClosed,
            double liveness,
            double turn)
            implements Reading {

        @Override
        public String toString() {
            return "(a face of " + height + " pixels)";
        }
    }
}
