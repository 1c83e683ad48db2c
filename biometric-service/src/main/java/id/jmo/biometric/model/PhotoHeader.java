package id.jmo.biometric.model;

import id.jmo.biometric.model.PhotoRefused.Fault;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What the first bytes of a photo say of it. Read by hand, because a decoder asked for the size of a hostile file has
 * already begun to trust it.
 *
 * @param width pixels, as stored (before {@code orientation})
 * @param height pixels, as stored
 * @param whole whether a decoder must hold the whole photo at once (progressive JPEG, interlaced PNG)
 * @param orientation how to turn the stored photo upright, 1 to 8 (EXIF 2.32, tag 0x0112)
 */
public record PhotoHeader(Format format, int width, int height, boolean whole, int orientation) {

    public enum Format {
        JPEG,
        PNG
    }

    private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] PNG_FIRST_CHUNK = {0, 0, 0, 13, 'I', 'H', 'D', 'R'};
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int UPRIGHT = 1;

    static PhotoHeader read(byte[] bytes) {
        try {
            if (startsWith(bytes, 0, PNG_SIGNATURE)) {
                return readPng(bytes);
            }
            if (bytes.length > 2 && at(bytes, 0) == 0xff && at(bytes, 1) == 0xd8 && at(bytes, 2) == 0xff) {
                return readJpeg(bytes);
            }
        } catch (IndexOutOfBoundsException cutOff) {
            throw new PhotoRefused(Fault.UNREADABLE, cutOff);
        }
        throw new PhotoRefused(Fault.NOT_JPEG_OR_PNG);
    }

    void requireWithin(PhotoLimits limits) {
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
        return sized(Format.PNG, buffer.getInt(start), buffer.getInt(start + 4), interlaced, UPRIGHT);
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
                if (at(bytes, position + 7) == 4) {
                    throw new PhotoRefused(Fault.PRINT_COLOURS);
                }
                boolean progressive = marker != 0xc0 && marker != 0xc1;
                return sized(
                        Format.JPEG, word(bytes, position + 5), word(bytes, position + 3), progressive, orientation);
            }
            if (marker == 0xe1 && startsWith(bytes, position + 2, EXIF)) {
                int from = position + 2 + EXIF.length;
                int to = Math.min(position + length, bytes.length);
                orientation = from < to ? orientation(bytes, from, to) : orientation;
            }
            position += length;
        }
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

    private static PhotoHeader sized(Format format, int width, int height, boolean whole, int orientation) {
        if (width < 1 || height < 1) {
            throw new PhotoRefused(Fault.UNREADABLE);
        }
        return new PhotoHeader(format, width, height, whole, orientation);
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
