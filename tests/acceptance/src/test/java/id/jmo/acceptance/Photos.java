package id.jmo.acceptance;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Photos that a selfie should not be. */
final class Photos {

    private Photos() {}

    static byte[] landscape() {
        var image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setPaint(new GradientPaint(0, 0, new Color(120, 170, 230), 0, 480, new Color(70, 120, 60)));
        canvas.fillRect(0, 0, 640, 480);
        canvas.dispose();
        return jpeg(image);
    }

    static byte[] sideBySide(byte[] left, byte[] right) {
        var one = read(left);
        var other = read(right);
        var image = new BufferedImage(
                one.getWidth() + other.getWidth(),
                Math.max(one.getHeight(), other.getHeight()),
                BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.drawImage(one, 0, 0, null);
        canvas.drawImage(other, one.getWidth(), 0, null);
        canvas.dispose();
        return jpeg(image);
    }

    /** A PNG that says how large it is and then says no more. */
    static byte[] pngHeader(int width, int height) {
        var header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0});
        var crc = new CRC32();
        crc.update(header.array());
        return ByteBuffer.allocate(8 + 4 + 17 + 4)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13)
                .put(header.array())
                .putInt((int) crc.getValue())
                .array();
    }

    private static BufferedImage read(byte[] photo) {
        try {
            return ImageIO.read(new ByteArrayInputStream(photo));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static byte[] jpeg(BufferedImage image) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "jpeg", bytes);
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
