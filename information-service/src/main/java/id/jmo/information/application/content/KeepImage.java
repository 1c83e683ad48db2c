package id.jmo.information.application.content;

import id.jmo.information.application.content.Images.Image;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.photos.PhotoRefused;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** The images of content: an editor uploads them, everybody sees them. */
@UseCase
public class KeepImage {

    /** Decoded pictures are large; one after the other they fit into a small heap. */
    private final Semaphore decoding = new Semaphore(1);

    private final Images images;

    KeepImage(Images images) {
        this.images = images;
    }

    /**
     * Stores a picture that an editor uploads; the same picture again is the same image.
     *
     * @throws PhotoRefused if it is no picture that we show
     */
    public Image keep(byte[] bytes) {
        decoding.acquireUninterruptibly();
        try {
            Image image = Pictures.written(bytes);
            images.keep(image);
            return image;
        } finally {
            decoding.release();
        }
    }

    public Optional<Image> find(String id) {
        return images.find(id);
    }
}
