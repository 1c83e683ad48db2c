package id.jmo.biometric.engine;

import id.jmo.biometric.application.ReviewCopies;
import id.jmo.biometric.engine.Sampler.Channels;
import id.jmo.biometric.engine.Sampler.Outside;
import id.jmo.biometric.model.Photo;
import id.jmo.biometric.model.Picture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

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
        Frame frame = decoder.decode(photo);
        double reduction = Math.max(1, (double) Math.max(frame.width(), frame.height()) / LONGEST_SIDE);
        int width = Math.max(1, (int) (frame.width() / reduction));
        int height = Math.max(1, (int) (frame.height() / reduction));
        float[] planes = new Sampler(frame)
                .cut(width, height, new Similarity(reduction, 0, 0, 0), Channels.RGB, Outside.EDGE, 0, 1);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int size = width * height;
        for (int i = 0; i < size; i++) {
            int rgb =
                    Math.round(planes[i]) << 16 | Math.round(planes[size + i]) << 8 | Math.round(planes[2 * size + i]);
            image.setRGB(i % width, i / width, rgb);
        }
        return Picture.of(write(image));
    }

    private static byte[] write(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(stream);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // everything is in memory
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
