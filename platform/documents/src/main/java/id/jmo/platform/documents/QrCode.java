package id.jmo.platform.documents;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** A text, such as an address, as a picture that a telephone reads. */
public final class QrCode {

    /** In pixels, of codes that are to be printed or stand alone. */
    private static final int SIDE = 300;

    private static final int QUIET_MODULES = 2;
    private static final int BLACK = 0x000000;
    private static final int WHITE = 0xffffff;

    private QrCode() {}

    /**
     * The picture as PNG, 300 pixels wide.
     *
     * @throws IllegalArgumentException if the text is longer than a QR code holds
     */
    public static byte[] png(String text) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(of(text), "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // it is in memory
        }
        return png.toByteArray();
    }

    /** @throws IllegalArgumentException if the text is longer than a QR code holds */
    static BufferedImage of(String text) {
        return of(text, SIDE);
    }

    /**
     * The picture with sides of that many pixels, or more if the code needs them.
     *
     * @throws IllegalArgumentException if the text is longer than a QR code holds
     */
    public static BufferedImage of(String text, int side) {
        try {
            BitMatrix modules = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            side,
                            side,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    QUIET_MODULES));
            BufferedImage picture =
                    new BufferedImage(modules.getWidth(), modules.getHeight(), BufferedImage.TYPE_INT_RGB);
            for (int x = 0; x < modules.getWidth(); x++) {
                for (int y = 0; y < modules.getHeight(); y++) {
                    picture.setRGB(x, y, modules.get(x, y) ? BLACK : WHITE);
                }
            }
            return picture;
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("The text does not fit into a QR code", tooLong);
        }
    }
}
