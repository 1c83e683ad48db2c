package id.jmo.biometric.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import id.jmo.facemeasurement.Frame;
import id.jmo.platform.photos.Photo;
import id.jmo.platform.photos.PhotoLimits;
import id.jmo.platform.photos.PhotoRefused;
import id.jmo.platform.photos.PhotoRefused.Fault;
import id.jmo.platform.testsupport.HeaderBytes;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
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
        graphics.setColor(Color.BLACK);
        graphics.fillRect(0, 4, 8, 4);
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

    @ParameterizedTest
    @CsvSource({"-1", "0", "2"})
    void print_colours_show_the_same_face(int adobeTransform) {
        Frame inColours = decode(Portraits.png(fourColours(96, 64)));

        Frame inInks = decode(PrintColours.jpeg(fourColours(96, 64), adobeTransform));

        for (int x : new int[] {10, 85}) {
            for (int y : new int[] {10, 55}) {
                for (int channel = 0; channel < 3; channel++) {
                    assertThat(inInks.value(x, y, channel)).isCloseTo(inColours.value(x, y, channel), within(8));
                }
            }
        }
    }

    @Test
    void sixteen_bits_are_read_as_eight() {
        ComponentColorModel deep = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, Transparency.OPAQUE, DataBuffer.TYPE_USHORT);
        BufferedImage image = new BufferedImage(deep, deep.createCompatibleWritableRaster(4, 4), false, null);
        image.getRaster().setPixel(1, 1, new int[] {0xffff, 0x8080, 0x1010});

        Frame frame = decode(Portraits.png(image));

        assertThat(frame.value(1, 1, 0)).isEqualTo(0xff);
        assertThat(frame.value(1, 1, 1)).isEqualTo(0x80);
        assertThat(frame.value(1, 1, 2)).isEqualTo(0x10);
    }

    @Test
    void what_is_transparent_is_white_whatever_colour_hides_there() {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0x00ff0000);
        image.setRGB(1, 0, 0x80000000);

        Frame frame = decode(Portraits.png(image));

        assertThat(new int[] {frame.value(0, 0, 0), frame.value(0, 0, 1), frame.value(0, 0, 2)})
                .containsExactly(255, 255, 255);
        assertThat(frame.value(1, 0, 0)).isCloseTo(127, within(1));
    }

    @Test
    void a_second_file_behind_or_inside_the_photo_goes_no_further() {
        byte[] photo = Portraits.eileen();
        byte[] other = "PK\3\4<script>alert(1)</script>".getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream behind = new ByteArrayOutputStream();
        behind.writeBytes(photo);
        behind.writeBytes(other);

        for (byte[] polyglot : new byte[][] {
            behind.toByteArray(),
            HeaderBytes.withSegment(photo, 0xfe, other),
            HeaderBytes.withSegment(photo, 0xe2, other)
        }) {
            Frame frame = decode(polyglot);
            assertThat(frame.rgb()).isEqualTo(decode(photo).rgb());
            assertThat(new String(Jpegs.write(frame, 0.9f), StandardCharsets.ISO_8859_1))
                    .doesNotContain("script");
        }
    }

    @Test
    void a_compressed_text_bomb_is_not_decompressed() throws IOException {
        BufferedImage indexed = new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_INDEXED);
        ByteArrayOutputStream folded = new ByteArrayOutputStream();
        folded.writeBytes("Comment\0\0".getBytes(StandardCharsets.ISO_8859_1));
        try (var deflating = new DeflaterOutputStream(folded)) {
            for (int i = 0; i < 512; i++) {
                deflating.write(new byte[1 << 20]);
            }
        }
        byte[] bomb = HeaderBytes.withChunk(Portraits.png(indexed), "zTXt", folded.toByteArray());

        Allocation allocation = Allocation.of(() -> decode(bomb));

        assertThat(allocation.bytes()).isLessThan(20 << 20);
    }

    @Test
    void a_photo_with_a_thousand_scans_is_refused() {
        byte[] progressive = Portraits.jpeg(fourColours(300, 200), 0.9, true);
        int scan = lastScan(progressive);
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        many.write(progressive, 0, progressive.length - 2);
        for (int i = 0; i < 1000; i++) {
            many.write(progressive, scan, progressive.length - 2 - scan);
        }
        many.write(progressive, progressive.length - 2, 2);

        unreadable(many.toByteArray());
    }

    @Test
    void a_large_photo_takes_the_memory_of_a_small_one() {
        byte[] large = Portraits.jpeg(fourColours(4000, 3000), 0.5);

        // As many pixels as are kept, in Java's picture and in the frame; not the 36 MB of all of them.
        assertThat(Allocation.of(() -> decode(large)).bytes()).isLessThan(24 << 20);
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

    /** Where the last scan's head begins. */
    private static int lastScan(byte[] jpeg) {
        for (int i = jpeg.length - 2; i > 0; i--) {
            if ((jpeg[i] & 0xff) == 0xff && (jpeg[i + 1] & 0xff) == 0xda) {
                return i;
            }
        }
        throw new IllegalStateException("No scan");
    }

    private static int[] filled(int length, int value) {
        int[] values = new int[length];
        Arrays.fill(values, value);
        return values;
    }
}
