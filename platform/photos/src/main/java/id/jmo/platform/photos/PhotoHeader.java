package id.jmo.platform.photos;

import id.jmo.platform.photos.PhotoRefused.Fault;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * The properties of a photo from its first bytes. Parsed here, because a decoder already trusts a hostile file when it
 * reads the size.
 *
 * @param width pixels, as stored (before {@code orientation})
 * @param height pixels, as stored
 * @param channels as stored: 1 grey, 3 colours, 4 print colours (CMYK); 0 if unknown before decoding (PNG)
 * @param whole whether a decoder must hold the whole photo at once (JPEG in several scans, interlaced PNG)
 * @param orientation how to turn the stored photo upright, 1 to 8 (EXIF 2.32, tag 0x0112)
 */
public record PhotoHeader(Format format, int width, int height, int channels, boolean whole, int orientation) {

    public enum Format {
        JPEG,
        PNG
    }

    private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] PNG_FIRST_CHUNK = {0, 0, 0, 13, 'I', 'H', 'D', 'R'};
    private static final byte[] ANIMATION = "acTL".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PICTURE_DATA = "IDAT".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FILE_TYPE = "ftyp".getBytes(StandardCharsets.US_ASCII);
    /** Brands of ISO/IEC 23008-12 (HEIF) and of AVIF, at the fifth byte after {@code ftyp}. */
    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "hevc", "heim", "heis", "mif1", "msf1", "avif", "avis");

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int UPRIGHT = 1;

    public static PhotoHeader read(byte[] bytes) {
        try {
            if (startsWith(bytes, 0, PNG_SIGNATURE)) {
                return readPng(bytes);
            }
            if (bytes.length > 2 && at(bytes, 0) == 0xff && at(bytes, 1) == 0xd8 && at(bytes, 2) == 0xff) {
                return readJpeg(bytes);
            }
            if (startsWith(bytes, 4, FILE_TYPE)
                    && HEIC_BRANDS.contains(new String(bytes, 8, 4, StandardCharsets.US_ASCII))) {
                throw new PhotoRefused(Fault.HEIC);
            }
        } catch (IndexOutOfBoundsException cutOff) {
            throw new PhotoRefused(Fault.UNREADABLE, cutOff);
        }
        throw new PhotoRefused(Fault.NOT_JPEG_OR_PNG);
    }

    public void requireWithin(PhotoLimits limits) {
        long pixels = (long) width * height;
        if (pixels > (whole ? limits.wholePixels() : limits.pixels())
                || width > limits.side()
                || height > limits.side()) {
            throw new PhotoRefused(Fault.TOO_MANY_PIXELS);
        }
    }

    private static PhotoHeader readPng(byte[] bytes) {
        if (!startsWith(bytes, PNG_SIGNATURE.length, PNG_FIRST_CHUNK)) {
            throw new PhotoRefused(Fault.UNREADABLE);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        int start = PNG_SIGNATURE.length + PNG_FIRST_CHUNK.length;
        boolean interlaced = at(bytes, start + 12) != 0;
        requireOnePicture(bytes, buffer);
        return sized(Format.PNG, buffer.getInt(start), buffer.getInt(start + 4), 0, interlaced, UPRIGHT);
    }

    /** The animation chunk of an APNG stands before the first picture data. */
    private static void requireOnePicture(byte[] bytes, ByteBuffer png) {
        long position = PNG_SIGNATURE.length;
        while (position + 8 <= bytes.length && !startsWith(bytes, (int) position + 4, PICTURE_DATA)) {
            if (startsWith(bytes, (int) position + 4, ANIMATION)) {
                throw new PhotoRefused(Fault.ANIMATED);
            }
            // Length, name and checksum, and what lies between.
            position += 12 + Integer.toUnsignedLong(png.getInt((int) position));
        }
    }

    /** Walks the segments up to the frame header; EXIF, if any, stands before it. */
    private static PhotoHeader readJpeg(byte[] bytes) {
        int orientation = UPRIGHT;
        int position = 2;
        while (true) {
            if (at(bytes, position) != 0xff) {
                throw new PhotoRefused(Fault.UNREADABLE);
            }
            while (at(bytes, position) == 0xff) {
                position++;
            }
            int marker = at(bytes, position++);
            if (marker == 0x01 || (marker >= 0xd0 && marker <= 0xd7)) {
                continue; // stands alone, no length follows
            }
            int length = word(bytes, position);
            if (length < 2 || marker == 0xda || marker == 0xd9) {
                throw new PhotoRefused(Fault.UNREADABLE); // picture data or the end before any frame header
            }
            if (isFrameHeader(marker)) {
                int channels = at(bytes, position + 7);
                boolean progressive = marker != 0xc0 && marker != 0xc1;
                return sized(
                        Format.JPEG,
                        word(bytes, position + 5),
                        word(bytes, position + 3),
                        channels,
                        progressive || !isOneScan(bytes, position + length, channels),
                        orientation);
            }
            if (marker == 0xe1 && startsWith(bytes, position + 2, EXIF)) {
                int from = position + 2 + EXIF.length;
                int to = Math.min(position + length, bytes.length);
                orientation = from < to ? orientation(bytes, from, to) : orientation;
            }
            position += length;
        }
    }

    /** Whether the first scan holds all channels: a JPEG need not be progressive to come in pieces. */
    private static boolean isOneScan(byte[] bytes, int from, int channels) {
        int position = from;
        while (position + 4 < bytes.length && at(bytes, position) == 0xff) {
            int marker = at(bytes, position + 1);
            if (marker == 0xda) {
                return at(bytes, position + 4) == channels;
            }
            position += marker == 0xff ? 1 : 2 + word(bytes, position + 2);
        }
        return true; // nothing to decode: the decoder will refuse it
    }

    private static boolean isFrameHeader(int marker) {
        // C4, C8 and CC lie in the same range but are tables.
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    /** The orientation in the first directory of EXIF's TIFF part; upright if there is none or it makes no sense. */
    private static int orientation(byte[] bytes, int from, int to) {
        try {
            ByteBuffer tiff = ByteBuffer.wrap(Arrays.copyOfRange(bytes, from, to));
            if (tiff.get(0) == 'I') {
                tiff.order(java.nio.ByteOrder.LITTLE_ENDIAN);
            }
            int directory = tiff.getInt(4);
            int entries = Short.toUnsignedInt(tiff.getShort(directory));
            for (int entry = directory + 2; entries > 0; entries--, entry += 12) {
                if (Short.toUnsignedInt(tiff.getShort(entry)) == 0x0112) {
                    int value = Short.toUnsignedInt(tiff.getShort(entry + 8));
                    return value >= 1 && value <= 8 ? value : UPRIGHT;
                }
            }
        } catch (IndexOutOfBoundsException nonsense) {
            return UPRIGHT;
        }
        return UPRIGHT;
    }

    private static PhotoHeader sized(
            Format format, int width, int height, int channels, boolean whole, int orientation) {
        if (width < 1 || height < 1) {
            throw new PhotoRefused(Fault.UNREADABLE);
        }
        return new PhotoHeader(format, width, height, channels, whole, orientation);
    }

    private static boolean startsWith(byte[] bytes, int from, byte[] expected) {
        return bytes.length >= from + expected.length
                && Arrays.equals(bytes, from, from + expected.length, expected, 0, expected.length);
    }

    private static int at(byte[] bytes, int index) {
        return bytes[index] & 0xff;
    }

    private static int word(byte[] bytes, int index) {
        return at(bytes, index) << 8 | at(bytes, index + 1);
    }
}
