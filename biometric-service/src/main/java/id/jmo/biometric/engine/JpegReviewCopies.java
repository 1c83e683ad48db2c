package id.jmo.biometric.engine;

import id.jmo.biometric.application.ReviewCopies;
import id.jmo.biometric.engine.Sampler.Channels;
import id.jmo.biometric.engine.Sampler.Outside;
import id.jmo.biometric.model.Photo;
import id.jmo.biometric.model.Picture;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
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
        return Picture.of(write(image(reduced(decoder.decode(photo)))));
    }

    private static Frame reduced(Frame frame) {
        int longest = Math.max(frame.width(), frame.height());
        if (longest <= LONGEST_SIDE) {
            return frame;
        }
        double reduction = (double) longest / LONGEST_SIDE;
        int width = Math.max(1, (int) (frame.width() / reduction));
        int height = Math.max(1, (int) (frame.height() / reduction));
        float[] planes = new Sampler(frame)
                .cut(width, height, new Similarity(reduction, 0, 0, 0), Channels.RGB, Outside.EDGE, 0, 1);
        int size = width * height;
        byte[] rgb = new byte[size * 3];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) Math.round(planes[i % 3 * size + i / 3]);
        }
        return new Frame(width, height, rgb);
    }

    private static BufferedImage image(Frame frame) {
        BufferedImage image = new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_3BYTE_BGR);
        byte[] bgr = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        byte[] rgb = frame.rgb();
        for (int i = 0; i < rgb.length; i += 3) {
            bgr[i] = rgb[i + 2];
            bgr[i + 1] = rgb[i + 1];
            bgr[i + 2] = rgb[i];
        }
        return image;
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
