package id.jmo.information.application.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jmo.information.application.content.Images.Image;
import id.jmo.platform.photos.PhotoRefused;
import id.jmo.platform.photos.PhotoRefused.Fault;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PicturesTest {

    private static byte[] picture(String format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, x * 7 << 16 | y * 5 << 8 | (x ^ y));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    @Test
    void a_picture_keeps_its_format_and_gets_no_larger_than_a_page_shows() throws IOException {
        Image image = Pictures.written(picture("jpg", 3_400, 100));

        assertThat(image.type()).isEqualTo("image/jpeg");
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(image.bytes()));
        assertThat(shown.getWidth()).isEqualTo(1_600);
        assertThat(shown.getHeight()).isEqualTo(47);
    }

    @Test
    void the_same_picture_is_the_same_image() throws IOException {
        assertThat(Pictures.written(picture("png", 40, 40)).id())
                .isEqualTo(Pictures.written(picture("png", 40, 40)).id())
                .matches("[0-9a-f]{64}");
    }

    @Test
    void bytes_that_are_damaged_anywhere_are_refused_or_decoded_and_nothing_else() throws IOException {
        byte[] whole = picture("png", 60, 60);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = whole.clone();
            damaged[ThreadLocalRandom.current().nextInt(8, damaged.length)] ^=
                    (byte) ThreadLocalRandom.current().nextInt(1, 256);
            try {
                assertThat(Pictures.written(damaged).type()).isEqualTo("image/png");
            } catch (PhotoRefused refused) {
                assertThat(refused.fault()).isNotNull();
            }
        }
    }

    @Test
    void what_is_cut_off_or_no_picture_is_refused() throws IOException {
        byte[] jpeg = picture("jpg", 300, 300);
        assertRefused(Arrays.copyOf(jpeg, jpeg.length / 2), Fault.UNREADABLE);
        assertRefused(new byte[0], Fault.NOT_JPEG_OR_PNG);
        assertRefused("%PDF-1.7 and so on".getBytes(java.nio.charset.StandardCharsets.US_ASCII), Fault.NOT_JPEG_OR_PNG);
    }

    @Test
    void a_header_that_claims_a_giant_is_refused_before_it_is_decoded() throws IOException {
        byte[] png = picture("png", 100, 100);
        png[17] = 1;
        png[21] = 1;

        assertRefused(png, Fault.TOO_MANY_PIXELS);
    }

    private static void assertRefused(byte[] bytes, Fault fault) {
        assertThatThrownBy(() -> Pictures.written(bytes))
                .isInstanceOfSatisfying(
                        PhotoRefused.class,
                        refused -> assertThat(refused.fault()).isEqualTo(fault));
    }
}
