package id.jmo.local.sandbox.faces;

import id.jmo.facemeasurement.FaceMeter;
import id.jmo.facemeasurement.Frame;
import id.jmo.facemeasurement.Reading;
import jakarta.annotation.PreDestroy;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Measures JPEGs. The models are loaded with the first one: a suite without the vendor does not pay for them. */
@Component
class Pictures {

    private static final int LARGEST_SIDE = 4000;

    private @Nullable FaceMeter meter;

    static final class Unreadable extends Exception {
        Unreadable(@Nullable Throwable cause) {
            super("The picture cannot be read", cause);
        }
    }

    String models() throws IOException {
        return meter().version();
    }

    Reading measure(byte[] jpeg) throws Unreadable, IOException {
        return meter().measure(frame(jpeg));
    }

    private synchronized FaceMeter meter() throws IOException {
        if (meter == null) {
            meter = FaceMeter.open();
        }
        return meter;
    }

    private static Frame frame(byte[] jpeg) throws Unreadable {
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
            reader.setInput(stream, true, true);
            if (reader.getWidth(0) > LARGEST_SIDE || reader.getHeight(0) > LARGEST_SIDE) {
                throw new Unreadable(null);
            }
            return frame(reader.read(0));
        } catch (IOException | RuntimeException damaged) {
            throw new Unreadable(damaged);
        } finally {
            reader.dispose();
        }
    }

    private static Frame frame(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] rgb = new byte[width * height * 3];
        int[] row = new int[width];
        int out = 0;
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int pixel : row) {
                rgb[out++] = (byte) (pixel >> 16);
                rgb[out++] = (byte) (pixel >> 8);
                rgb[out++] = (byte) pixel;
            }
        }
        return new Frame(width, height, rgb);
    }

    @PreDestroy
    synchronized void close() {
        if (meter != null) {
            meter.close();
        }
    }
}
