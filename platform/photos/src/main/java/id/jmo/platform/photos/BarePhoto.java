package id.jmo.platform.photos;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A photo's file reduced to the picture: without EXIF, profiles, thumbnails, texts, and data after the end. A parser that
 * does not see them cannot be attacked by them, and no compressed text expands to gigabytes.
 */
public final class BarePhoto {

    /** Encoders use up to about ten; each one makes the decoder process the whole picture again. */
    private static final int MOST_SCANS = 50;

    private static final int UPRIGHT = 1;
    private static final int PNG_SIGNATURE = 8;
    /** What the picture is made of (PNG, third edition, 4.4). */
    private static final Set<String> PNG_PICTURE = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private BarePhoto() {}

    /**
     * @param adobeTransform how the channels are to be read (Adobe TN 5116): 0 as they are, 1 or 2 as light and two
     *     colour differences; -1 if the file does not say
     */
    @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
    public record Jpeg(byte[] bytes, int adobeTransform) {}

    /**
     * Drops the JPEG's application segments except JFIF's and Adobe's, which define the colour space.
     *
     * @throws IOException if the file is cut off, or has more scans than any encoder writes
     */
    public static Jpeg jpeg(byte[] jpeg) throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(jpeg.length);
        kept.write(jpeg, 0, 2);
        int adobeTransform = -1;
        int position = 2;
        while (true) {
            int start = position;
            while ((jpeg[position] & 0xff) == 0xff) {
                position++;
            }
            int marker = jpeg[position++] & 0xff;
            boolean alone = marker == 0x01 || (marker >= 0xd0 && marker <= 0xd7);
            if (alone) {
                kept.write(jpeg, start, position - start);
                continue;
            }
            if (marker == 0xda || position == start + 1) {
                kept.write(jpeg, start, endOfPicture(jpeg, position) - start);
                return new Jpeg(kept.toByteArray(), adobeTransform);
            }
            int length = (jpeg[position] & 0xff) << 8 | (jpeg[position + 1] & 0xff);
            if (marker == 0xee && isAdobe(jpeg, position + 2, length)) {
                adobeTransform = jpeg[position + 13] & 0xff;
            }
            position += length;
            boolean extra = (marker >= 0xe1 && marker <= 0xef && marker != 0xee) || marker == 0xfe;
            if (!extra) {
                kept.write(jpeg, start, position - start);
            }
        }
    }

    /**
     * A bare JPEG that says how it is to be turned, in the smallest EXIF there is, because that is the one thing of a
     * camera's notes that a viewer needs.
     *
     * @param jpeg as {@link #jpeg} gives it
     * @param orientation 1 to 8 (EXIF 2.32, tag 0x0112); 1 is upright and needs no note
     */
    public static byte[] turned(byte[] jpeg, int orientation) {
        if (orientation == UPRIGHT) {
            return jpeg;
        }
        ByteBuffer turned = ByteBuffer.allocate(jpeg.length + 36);
        turned.put(jpeg, 0, 2);
        turned.putShort((short) 0xffe1).putShort((short) 34);
        turned.put("Exif\0\0MM".getBytes(StandardCharsets.US_ASCII));
        turned.putShort((short) 42).putInt(8);
        turned.putShort((short) 1);
        turned.putShort((short) 0x0112).putShort((short) 3).putInt(1);
        turned.putShort((short) orientation).putShort((short) 0);
        turned.putInt(0);
        return turned.put(jpeg, 2, jpeg.length - 2).array();
    }

    private static boolean isAdobe(byte[] jpeg, int from, int length) {
        return length >= 14 && new String(jpeg, from, 5, StandardCharsets.US_ASCII).equals("Adobe");
    }

    /** Picture data never holds the two bytes of the end marker; a decoder would invent them where they are missing. */
    private static int endOfPicture(byte[] jpeg, int from) throws IOException {
        int scans = 1;
        for (int i = from; i < jpeg.length - 1; i++) {
            if ((jpeg[i] & 0xff) != 0xff) {
                continue;
            }
            int marker = jpeg[i + 1] & 0xff;
            if (marker == 0xd9) {
                return i + 2;
            }
            if (marker == 0xda && ++scans > MOST_SCANS) {
                throw new IOException("More than " + MOST_SCANS + " scans");
            }
        }
        throw new IOException("Cut off");
    }

    /**
     * Keeps the PNG's picture alone.
     *
     * @throws IOException if the file is cut off
     */
    public static byte[] png(byte[] png) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(png);
        ByteArrayOutputStream kept = new ByteArrayOutputStream(png.length);
        kept.write(png, 0, PNG_SIGNATURE);
        int position = PNG_SIGNATURE;
        while (true) {
            long length = Integer.toUnsignedLong(buffer.getInt(position));
            String name = new String(png, position + 4, 4, StandardCharsets.US_ASCII);
            // Length, name and checksum, and what lies between.
            long end = position + 12 + length;
            if (end > png.length) {
                throw new IOException("Cut off");
            }
            if (PNG_PICTURE.contains(name)) {
                kept.write(png, position, (int) end - position);
            }
            if (name.equals("IEND")) {
                return kept.toByteArray();
            }
            position = (int) end;
        }
    }
}
