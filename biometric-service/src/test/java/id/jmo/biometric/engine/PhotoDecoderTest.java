package id.jmo.biometric.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import id.jmo.biometric.model.HeaderBytes;
import id.jmo.biometric.model.Photo;
import id.jmo.biometric.model.PhotoLimits;
import id.jmo.biometric.model.PhotoRefused;
import id.jmo.biometric.model.PhotoRefused.Fault;
import id.jmo.platform.faces.Frame;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoDecoderTest {

    static final PhotoLimits LIMITS = new PhotoLimits(6 << 20, 40_000_000, 16_000_000, 12_000);

    private final PhotoDecoder decoder = new PhotoDecoder(1600);

    /** Stored with red, green in the upper row and blue, white in the lower. */
    @ParameterizedTest
    @CsvSource({
        "1, RED, GREEN",
        "2, GREEN, RED",
        "3, WHITE, BLUE",
        "4, BLUE, WHITE",
        "5, RED, BLUE",
        "6, BLUE, RED",
        "7, WHITE, GREEN",
        "8, GREEN, WHITE"
    })
    void a_photo_is_turned_upright_as_the_camera_noted(int orientation, Corner upperLeft, Corner upperRight) {
        byte[] stored = Portraits.jpeg(fourColours(96, 64), 0.95);

        Frame upright = decode(HeaderBytes.withExif(stored, orientation));

        assertThat(upright.width()).isEqualTo(orientation < 5 ? 96 : 64);
        assertThat(upright.height()).isEqualTo(orientation < 5 ? 64 : 96);
        assertThat(corner(upright, 4)).isEqualTo(upperLeft);
        assertThat(corner(upright, upright.width() - 5)).isEqualTo(upperRight);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_BYTE_GRAY,
                BufferedImage.TYPE_USHORT_GRAY,
                BufferedImage.TYPE_BYTE_BINARY,
                BufferedImage.TYPE_BYTE_INDEXED,
                BufferedImage.TYPE_INT_ARGB,
                BufferedImage.TYPE_3BYTE_BGR
            })
    void every_kind_of_png_is_decoded_with_its_own_light(int kind) {
        BufferedImage image = new BufferedImage(8, 8, kind);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 8, 4);
        graphics.dispose();

        Frame frame = decode(Portraits.png(image));

        assertThat(frame.value(4, 1, 0)).isEqualTo(255);
        assertThat(frame.value(4, 6, 0)).isZero();
    }

    @Test
    void grey_stays_as_grey_as_it_was() {
        BufferedImage grey = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
        grey.getRaster().setSamples(0, 0, 8, 8, 0, filled(64, 100));

        assertThat(decode(Portraits.png(grey)).value(3, 3, 1)).isEqualTo(100);
        assertThat(decode(Portraits.jpeg(grey, 0.95)).value(3, 3, 1)).isCloseTo(100, within(2));
    }

    @Test
    void a_large_photo_is_read_with_fewer_pixels() {
        Frame frame = decode(Portraits.jpeg(fourColours(4000, 3000), 0.5));

        assertThat(frame.width()).isEqualTo(1334);
        assertThat(frame.height()).isEqualTo(1000);
        assertThat(corner(frame, 4)).isEqualTo(Corner.RED);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.5, 0.9})
    void a_photo_cut_off_in_the_middle_is_refused(double share) {
        for (byte[] whole : new byte[][] {
            Portraits.eileen(), Portraits.jpeg(fourColours(300, 200), 0.9, true), Portraits.png(fourColours(300, 200))
        }) {
            unreadable(Arrays.copyOf(whole, (int) (whole.length * share)));
        }
    }

    @Test
    void a_header_with_nothing_behind_it_is_refused() {
        unreadable(HeaderBytes.jpeg(4000, 4000, 3));
        unreadable(HeaderBytes.png(4000, 4000, false));
    }

    @Test
    void damaged_photos_are_decoded_or_refused_and_never_break_anything() {
        Random random = new Random(5);
        byte[] jpeg = HeaderBytes.withExif(Portraits.jpeg(fourColours(120, 90), 0.8), 6);
        byte[] progressive = Portraits.jpeg(fourColours(120, 90), 0.8, true);
        byte[] png = Portraits.png(fourColours(120, 90));
        for (byte[] whole : new byte[][] {jpeg, progressive, png}) {
            for (int round = 0; round < 400; round++) {
                byte[] damaged = whole.clone();
                for (int hits = random.nextInt(1, 12); hits > 0; hits--) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
                }
                try {
                    assertThat(decode(damaged).rgb()).isNotEmpty();
                } catch (PhotoRefused expected) {
                    assertThat(expected.fault()).isNotNull();
                }
            }
        }
    }

    private Frame decode(byte[] bytes) {
        return decoder.decode(Photo.admit(bytes, LIMITS));
    }

    private void unreadable(byte[] bytes) {
        assertThatExceptionOfType(PhotoRefused.class)
                .isThrownBy(() -> decode(bytes))
                .extracting(PhotoRefused::fault)
                .isEqualTo(Fault.UNREADABLE);
    }

    enum Corner {
        RED,
        GREEN,
        BLUE,
        WHITE
    }

    private static Corner corner(Frame frame, int x) {
        boolean red = frame.value(x, 4, 0) > 128;
        boolean green = frame.value(x, 4, 1) > 128;
        return red ? (green ? Corner.WHITE : Corner.RED) : (green ? Corner.GREEN : Corner.BLUE);
    }

    private static BufferedImage fourColours(int width, int height) {
        BufferedImage image = Portraits.plain(width, height, Color.RED);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.GREEN);
        graphics.fillRect(width / 2, 0, width, height / 2);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, height / 2, width / 2, height);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(width / 2, height / 2, width, height);
        graphics.dispose();
        return image;
    }

    private static int[] filled(int length, int value) {
        int[] values = new int[length];
        Arrays.fill(values, value);
        return values;
    }
}
