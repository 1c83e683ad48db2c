package id.jmo.platform.documents;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.util.Map;

/** An address as a picture that a telephone reads. */
final class QrCode {

    private static final int SIDE = 300;
    private static final int QUIET_MODULES = 2;
    private static final int BLACK = 0x000000;
    private static final int WHITE = 0xffffff;

    private QrCode() {}

    /** @throws IllegalArgumentException if the text is longer than a QR code holds */
    static BufferedImage of(String text) {
        try {
            BitMatrix modules = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            SIDE,
                            SIDE,
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
            throw new IllegalArgumentException("The address does not fit into a QR code", tooLong);
        }
    }
}
