package id.jmo.biometric.engine;

import id.jmo.platform.testsupport.HeaderBytes;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Photos as a print shop stores them: cyan, magenta, yellow, black. */
final class PrintColours {

    private PrintColours() {}

    /** @param adobeTransform -1 for inks as they are, without a word of Adobe's; 0 upside down; 2 as YCCK */
    static byte[] jpeg(BufferedImage image, int adobeTransform) {
        WritableRaster inks = Raster.createInterleavedRaster(0, image.getWidth(), image.getHeight(), 4, null);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                inks.setPixel(x, y, stored(image.getRGB(x, y), adobeTransform));
            }
        }
        byte[] plain = written(inks);
        return adobeTransform < 0
                ? plain
                : HeaderBytes.withSegment(
                        plain, 0xee, new byte[] {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) adobeTransform});
    }

    private static int[] stored(int rgb, int adobeTransform) {
        int red = rgb >> 16 & 0xff;
        int green = rgb >> 8 & 0xff;
        int blue = rgb & 0xff;
        int white = Math.max(1, Math.max(red, Math.max(green, blue)));
        // The most black that the colour bears, and colours on what is left: 255 is none of an ink.
        int cyan = 255 * red / white;
        int magenta = 255 * green / white;
        int yellow = 255 * blue / white;
        return switch (adobeTransform) {
            case 0 -> new int[] {cyan, magenta, yellow, white};
            case 2 -> ycck(255 - cyan, 255 - magenta, 255 - yellow, white);
            default -> new int[] {255 - cyan, 255 - magenta, 255 - yellow, 255 - white};
        };
    }

    private static int[] ycck(int red, int green, int blue, int black) {
        return new int[] {
            Math.clamp(Math.round(0.299 * red + 0.587 * green + 0.114 * blue), 0, 255),
            Math.clamp(Math.round(128 - 0.168736 * red - 0.331264 * green + 0.5 * blue), 0, 255),
            Math.clamp(Math.round(128 + 0.5 * red - 0.418688 * green - 0.081312 * blue), 0, 255),
            black
        };
    }

    private static byte[] written(Raster raster) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(raster, null, null), null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
