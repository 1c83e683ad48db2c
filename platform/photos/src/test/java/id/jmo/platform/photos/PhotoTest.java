package id.jmo.platform.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.jmo.platform.photos.PhotoHeader.Format;
import id.jmo.platform.photos.PhotoRefused.Fault;
import id.jmo.platform.testsupport.HeaderBytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoTest {

    private static final PhotoLimits LIMITS = new PhotoLimits(1000, 40_000_000, 16_000_000, 12_000);

    @Test
    void a_jpeg_is_known_by_its_header() {
        assertThat(Photo.admit(HeaderBytes.jpeg(640, 480, 3), LIMITS).header())
                .isEqualTo(new PhotoHeader(Format.JPEG, 640, 480, 3, false, 1));
    }

    @Test
    void a_png_is_known_by_its_header() {
        assertThat(Photo.admit(HeaderBytes.png(640, 480, false), LIMITS).header())
                .isEqualTo(new PhotoHeader(Format.PNG, 640, 480, 0, false, 1));
    }

    @Test
    void two_hundred_megapixels_are_refused_before_anything_is_decoded() {
        refused(HeaderBytes.jpeg(20_000, 10_000, 3), Fault.TOO_MANY_PIXELS);
        refused(HeaderBytes.png(20_000, 10_000, false), Fault.TOO_MANY_PIXELS);
        refused(HeaderBytes.png(Integer.MAX_VALUE, Integer.MAX_VALUE, false), Fault.TOO_MANY_PIXELS);
    }

    @Test
    void a_photo_that_must_be_held_whole_may_have_fewer_pixels() {
        assertThat(Photo.admit(HeaderBytes.jpeg(6000, 5000, 3), LIMITS)).isNotNull();
        refused(HeaderBytes.progressiveJpeg(6000, 5000), Fault.TOO_MANY_PIXELS);
        refused(HeaderBytes.png(6000, 5000, true), Fault.TOO_MANY_PIXELS);
    }

    @Test
    void a_photo_with_an_overlong_side_is_refused() {
        refused(HeaderBytes.png(2_000_000, 1, false), Fault.TOO_MANY_PIXELS);
    }

    @Test
    void a_file_over_the_limit_is_refused_whatever_it_is() {
        refused(new byte[1001], Fault.TOO_MANY_BYTES);
    }

    @Test
    void print_colours_are_known_by_their_fourth_channel() {
        assertThat(Photo.admit(HeaderBytes.jpeg(640, 480, 4), LIMITS).header().channels())
                .isEqualTo(4);
    }

    @Test
    void a_jpeg_in_pieces_counts_as_one_that_must_be_held_whole() {
        byte[] onePiece = HeaderBytes.withScan(HeaderBytes.jpeg(6000, 5000, 3), 3);
        byte[] pieces = HeaderBytes.withScan(HeaderBytes.jpeg(6000, 5000, 3), 1);

        assertThat(Photo.admit(onePiece, LIMITS).header().whole()).isFalse();
        refused(pieces, Fault.TOO_MANY_PIXELS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"heic", "mif1", "avif"})
    void heic_is_named_as_such(String brand) {
        refused(("\0\0\0\30ftyp" + brand + "\0\0\0\0mif1").getBytes(StandardCharsets.ISO_8859_1), Fault.HEIC);
    }

    @Test
    void a_video_is_refused() {
        refused("\0\0\0\30ftypisom\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1), Fault.NOT_JPEG_OR_PNG);
    }

    @Test
    void an_animation_is_refused() {
        byte[] png = HeaderBytes.png(640, 480, false);

        refused(HeaderBytes.withChunk(png, "acTL", new byte[8]), Fault.ANIMATED);
        assertThat(Photo.admit(HeaderBytes.withChunk(png, "tEXt", "acTL".getBytes(StandardCharsets.US_ASCII)), LIMITS))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "This is no photo", "GIF89a..........", "RIFF....WEBPVP8 ", "<svg/>", "BM......"})
    void what_is_neither_jpeg_nor_png_is_refused_whatever_its_name(String text) {
        refused(text.getBytes(StandardCharsets.ISO_8859_1), Fault.NOT_JPEG_OR_PNG);
    }

    @Test
    void a_header_cut_off_anywhere_is_refused() {
        for (byte[] whole :
                new byte[][] {HeaderBytes.withExif(HeaderBytes.jpeg(64, 48, 3), 6), HeaderBytes.png(64, 48, false)}) {
            for (int length = 0; length < whole.length - 22; length++) {
                byte[] part = Arrays.copyOf(whole, length);
                assertThatExceptionOfType(PhotoRefused.class).isThrownBy(() -> Photo.admit(part, LIMITS));
            }
        }
    }

    @Test
    void a_photo_without_pixels_is_refused() {
        refused(HeaderBytes.jpeg(0, 480, 3), Fault.UNREADABLE);
        refused(HeaderBytes.png(-5, 480, false), Fault.UNREADABLE);
    }

    @Test
    void no_bytes_whatever_break_the_reading() {
        Random random = new Random(11);
        byte[] jpeg = HeaderBytes.withExif(HeaderBytes.jpeg(64, 48, 3), 6);
        for (int round = 0; round < 20_000; round++) {
            byte[] damaged = jpeg.clone();
            for (int hits = random.nextInt(1, 6); hits > 0; hits--) {
                damaged[random.nextInt(2, damaged.length)] = (byte) random.nextInt();
            }
            try {
                Photo.admit(damaged, LIMITS);
            } catch (PhotoRefused expected) {
                assertThat(expected.fault()).isNotNull();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_cameras_orientation_is_read(int orientation) {
        assertThat(Photo.admit(HeaderBytes.withExif(HeaderBytes.jpeg(64, 48, 3), orientation), LIMITS)
                        .header()
                        .orientation())
                .isEqualTo(orientation);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 255})
    void an_orientation_that_is_none_counts_as_upright(int orientation) {
        assertThat(Photo.admit(HeaderBytes.withExif(HeaderBytes.jpeg(64, 48, 3), orientation), LIMITS)
                        .header()
                        .orientation())
                .isEqualTo(1);
    }

    @Test
    void the_same_bytes_have_the_same_hash() {
        Photo photo = Photo.admit(HeaderBytes.jpeg(64, 48, 3), LIMITS);

        assertThat(photo.sha256())
                .hasSize(64)
                .isEqualTo(Photo.admit(HeaderBytes.jpeg(64, 48, 3), LIMITS).sha256());
    }

    private static void refused(byte[] bytes, Fault fault) {
        assertThatExceptionOfType(PhotoRefused.class)
                .isThrownBy(() -> Photo.admit(bytes, LIMITS))
                .extracting(PhotoRefused::fault)
                .isEqualTo(fault);
    }
}
