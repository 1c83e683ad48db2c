package id.jmo.platform.photos;

/**
 * Limits for photos, checked on the header before anything is decoded.
 *
 * @param bytes most bytes of the file
 * @param pixels most pixels of a photo that can be decoded line by line
 * @param wholePixels most pixels of a photo that its decoder must hold whole (progressive JPEG, interlaced PNG)
 * @param side most pixels along one side
 */
public record PhotoLimits(int bytes, long pixels, long wholePixels, int side) {

    public PhotoLimits {
        if (bytes < 1 || pixels < 1 || wholePixels < 1 || side < 1) {
            throw new IllegalArgumentException("Photo limits must be above 0");
        }
    }
}
