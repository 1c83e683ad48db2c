package id.jmo.platform.testsupport;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Map;

/** Reads a QR code as a telephone does: from further away, nearer, and not quite straight, until one look succeeds. */
public final class QrScanner {

    private static final double[] SIZES = {1, 0.75, 1.25, 1.5, 2};
    /** Of a hundred codes, one has a pattern within that looks like a corner from straight before it. */
    private static final double[] DEGREES = {0, 4, -7, 15};

    private QrScanner() {}

    /** @throws NotFoundException if no look shows a code that can be read */
    public static String read(BufferedImage picture) throws NotFoundException {
        for (double degrees : DEGREES) {
            for (double size : SIZES) {
                try {
                    return decoded(seen(picture, size, degrees));
                } catch (ReaderException unreadable) {
                    // The next look may be better.
                }
            }
        }
        throw NotFoundException.getNotFoundInstance();
    }

    private static BufferedImage seen(BufferedImage picture, double size, double degrees) {
        int width = (int) (picture.getWidth() * size);
        int height = (int) (picture.getHeight() * size);
        BufferedImage seen = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = seen.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, width, height);
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.rotate(Math.toRadians(degrees), width / 2.0, height / 2.0);
        canvas.drawImage(picture, 0, 0, width, height, null);
        canvas.dispose();
        return seen;
    }

    private static String decoded(BufferedImage seen) throws ReaderException {
        int width = seen.getWidth();
        int height = seen.getHeight();
        int[] pixels = seen.getRGB(0, 0, width, height, null, 0, width);
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))),
                        Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }
}
