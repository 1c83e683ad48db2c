package id.jmo.biometric.model;

/**
 * How well a face can be seen in a photo. The limits are the policy's.
 *
 * @param facePixels height of the face box in pixels of the upright photo as analysed
 * @param clippedShare share of the face's pixels that are pure black or pure white, 0 to 1
 * @param sharpness variance of the edges over variance of the light, on the aligned face; 0 is a flat grey, a sharp
 *     portrait has 0.1 to 0.7
 * @param eyesClosed likelihood that the more open of the two eyes is closed, 0 to 1
 * @param alignmentResidual how far eyes, nose and mouth lie from where those of a frontal face lie, root of the mean
 *     square in pixels of the aligned face, which is 112 wide; a turned or hidden face has a large one
 */
public record FaceQuality(
        int facePixels, double clippedShare, double sharpness, double eyesClosed, double alignmentResidual) {}
