package id.jmo.biometric.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import id.jmo.platform.photos.Photo;
import id.jmo.platform.photos.PhotoLimits;
import id.jmo.platform.photos.PhotoRefused;
import id.jmo.platform.testsupport.HeaderBytes;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * Photos broken in every way: each is decoded, or refused with a reason, and takes no more memory or time than a whole
 * one. Each build breaks others; {@code -Djmo.fuzz.seed} repeats a round.
 */
class PhotoFuzzTest {

    private static final int PHOTOS = 1200;
    private static final PhotoLimits LIMITS = new PhotoLimits(1 << 20, 1_000_000, 500_000, 2_000);
    /** A picture at the limit as the decoder and as the models see it, and its file twice. */
    private static final long MOST_BYTES = 24 << 20;
    /** Nothing here takes longer than a few milliseconds, unless it never ends. */
    private static final Duration NEVER = Duration.ofMinutes(2);

    private static final int[] JPEG_MARKERS = {
        0, 1, 0x7f, 0x80, 0xc0, 0xc2, 0xc4, 0xd0, 0xd8, 0xd9, 0xda, 0xdb, 0xdd, 0xff
    };

    private final PhotoDecoder decoder = new PhotoDecoder(1600);
    private final List<byte[]> whole = whole();

    @RepeatedTest(2)
    void a_broken_photo_is_decoded_or_refused_in_bounded_memory_and_time(RepetitionInfo repetition) {
        long seed = Long.getLong("jmo.fuzz.seed", System.nanoTime()) + repetition.getCurrentRepetition();
        System.out.println("Photo fuzzing with -Djmo.fuzz.seed=" + (seed - repetition.getCurrentRepetition()));
        Random random = new Random(seed);
        int decoded = 0;
        int refused = 0;
        for (int i = 0; i < PHOTOS; i++) {
            byte[] broken = broken(random);
            if (assertTimeoutPreemptively(NEVER, () -> isDecoded(broken), () -> "Never ends, seed " + seed)) {
                decoded++;
            } else {
                refused++;
            }
        }
        // Rounds in which nothing survives, or nothing breaks, would test little.
        assertThat(decoded).as("decoded, seed %d", seed).isGreaterThan(PHOTOS / 20);
        assertThat(refused).as("refused, seed %d", seed).isGreaterThan(PHOTOS / 20);
    }

    private boolean isDecoded(byte[] photo) {
        boolean[] decoded = new boolean[1];
        Allocation allocation = Allocation.of(() -> {
            try {
                decoded[0] = decoder.decode(Photo.admit(photo, LIMITS)).width() > 0;
            } catch (PhotoRefused refused) {
                assertThat(refused.fault()).isNotNull();
            }
            return null;
        });
        assertThat(allocation.bytes()).isLessThan(MOST_BYTES);
        return decoded[0];
    }

    private byte[] broken(Random random) {
        byte[] photo = whole.get(random.nextInt(whole.size())).clone();
        for (int hits = random.nextInt(1, 5); hits > 0 && photo.length > 16; hits--) {
            int at = random.nextInt(photo.length);
            photo = switch (random.nextInt(8)) {
                case 0 -> Arrays.copyOf(photo, at + 1);
                case 1 -> spliced(photo, at, whole.get(random.nextInt(whole.size())), random);
                case 2 -> without(photo, at, random.nextInt(1, 64));
                case 3 -> repeated(photo, at, random.nextInt(1, 512));
                case 4 -> with(photo, at, number(random));
                // The heads say how much is to come: most harm is done there.
                case 5 -> with(photo, random.nextInt(Math.min(photo.length - 4, 700)), number(random));
                case 6 ->
                    with(photo, at, new byte[] {(byte) 0xff, (byte) JPEG_MARKERS[random.nextInt(JPEG_MARKERS.length)]});
                default -> with(photo, at, new byte[] {(byte) random.nextInt()});
            };
        }
        return photo;
    }

    private static byte[] number(Random random) {
        int number = random.nextBoolean() ? random.nextInt() : 1 << random.nextInt(31);
        return ByteBuffer.allocate(4)
                .putInt(random.nextBoolean() ? number : -number)
                .array();
    }

    private static byte[] with(byte[] photo, int at, byte[] some) {
        byte[] changed = photo.clone();
        System.arraycopy(some, 0, changed, at, Math.min(some.length, changed.length - at));
        return changed;
    }

    private static byte[] without(byte[] photo, int from, int count) {
        int to = Math.min(photo.length, from + count);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(photo, 0, from);
        bytes.write(photo, to, photo.length - to);
        return bytes.toByteArray();
    }

    private static byte[] repeated(byte[] photo, int from, int count) {
        int length = Math.min(count, photo.length - from);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(photo, 0, from + length);
        bytes.write(photo, from, photo.length - from);
        return bytes.toByteArray();
    }

    private static byte[] spliced(byte[] photo, int at, byte[] other, Random random) {
        int from = random.nextInt(other.length);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(photo, 0, at);
        bytes.write(other, from, other.length - from);
        return bytes.toByteArray();
    }

    private static List<byte[]> whole() {
        BufferedImage face = Portraits.scaled(Portraits.graceImage(), 0.3);
        byte[] text = "Comment\0\0x".getBytes(StandardCharsets.ISO_8859_1);
        return List.of(
                HeaderBytes.withExif(Portraits.jpeg(face, 0.8), 6),
                Portraits.jpeg(face, 0.8, true),
                Portraits.jpeg(kind(face, BufferedImage.TYPE_BYTE_GRAY), 0.8),
                PrintColours.jpeg(face, -1),
                PrintColours.jpeg(face, 2),
                Portraits.png(face),
                Portraits.png(kind(face, BufferedImage.TYPE_INT_ARGB)),
                Portraits.png(kind(face, BufferedImage.TYPE_USHORT_GRAY)),
                HeaderBytes.withChunk(Portraits.png(kind(face, BufferedImage.TYPE_BYTE_INDEXED)), "zTXt", text),
                Portraits.png(kind(face, BufferedImage.TYPE_BYTE_BINARY)));
    }

    private static BufferedImage kind(BufferedImage image, int kind) {
        BufferedImage changed = new BufferedImage(image.getWidth(), image.getHeight(), kind);
        changed.getGraphics().drawImage(image, 0, 0, null);
        return changed;
    }
}
