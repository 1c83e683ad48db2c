package id.jmo.biometric.engine;

import id.jmo.biometric.application.ReviewCopies;
import id.jmo.biometric.model.Picture;
import id.jmo.platform.photos.Photo;

/** JPEGs of at most 640 pixels a side, about 60 KB: enough to compare faces by eye. */
final class JpegReviewCopies implements ReviewCopies {

    private static final int LONGEST_SIDE = 640;
    private static final float QUALITY = 0.85f;

    private final PhotoDecoder decoder;

    JpegReviewCopies(PhotoDecoder decoder) {
        this.decoder = decoder;
    }

    @Override
    public Picture reviewCopy(Photo photo) {
        return Picture.of(Jpegs.write(decoder.decode(photo).reducedTo(LONGEST_SIDE), QUALITY));
    }
}
