package id.jmo.platform.testsupport;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** First bytes of photos, composed here: what a camera, or an attacker, might send. */
public final class HeaderBytes {

    private HeaderBytes() {}

    public static byte[] jpeg(int width, int height, int channels) {
        return jpeg(0xc0, width, height, channels);
    }

    public static byte[] progressiveJpeg(int width, int height) {
        return jpeg(0xc2, width, height, 3);
    }

    private static byte[] jpeg(int frameMarker, int width, int height, int channels) {
        ByteBuffer bytes = ByteBuffer.allocate(2 + 18 + 10 + 3 * channels + 12);
        bytes.putShort((short) 0xffd8);
        bytes.putShort((short) 0xffe0).putShort((short) 16);
        bytes.put("JFIF\0".getBytes(StandardCharsets.US_ASCII)).put(new byte[] {1, 1, 0, 0, 1, 0, 1, 0, 0});
        bytes.put((byte) 0xff).put((byte) frameMarker).putShort((short) (8 + 3 * channels));
        bytes.put((byte) 8).putShort((short) height).putShort((short) width).put((byte) channels);
        for (int channel = 1; channel <= channels; channel++) {
            bytes.put((byte) channel).put((byte) 0x11).put((byte) 0);
        }
        return bytes.array();
    }

    public static byte[] png(int width, int height, boolean interlaced) {
        ByteBuffer bytes = ByteBuffer.allocate(8 + 25 + 12);
        bytes.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        bytes.putInt(13).put("IHDR".getBytes(StandardCharsets.US_ASCII));
        bytes.putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, (byte) (interlaced ? 1 : 0)});
        return bytes.array();
    }

    /** Puts the head of a scan of so many channels where the picture data would begin. */
    public static byte[] withScan(byte[] jpeg, int channels) {
        ByteBuffer bytes = ByteBuffer.allocate(jpeg.length + 2 * channels);
        bytes.put(jpeg, 0, jpeg.length - 12);
        bytes.putShort((short) 0xffda).putShort((short) (6 + 2 * channels)).put((byte) channels);
        return bytes.array();
    }

    /** Puts a chunk with a right checksum behind the PNG's first one. */
    public static byte[] withChunk(byte[] png, String name, byte[] content) {
        int first = 8 + 25;
        ByteBuffer chunk = ByteBuffer.allocate(12 + content.length);
        chunk.putInt(content.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(content);
        CRC32 checksum = new CRC32();
        checksum.update(chunk.array(), 4, 4 + content.length);
        chunk.putInt((int) checksum.getValue());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(png, 0, first);
        bytes.writeBytes(chunk.array());
        bytes.write(png, first, png.length - first);
        return bytes.toByteArray();
    }

    /** Puts a segment right behind the start of the JPEG. */
    public static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(jpeg, 0, 2);
        bytes.writeBytes(ByteBuffer.allocate(4)
                .putShort((short) (0xff00 | marker))
                .putShort((short) (2 + content.length))
                .array());
        bytes.writeBytes(content);
        bytes.write(jpeg, 2, jpeg.length - 2);
        return bytes.toByteArray();
    }

    /** Puts an EXIF segment with the orientation right behind the start of the JPEG. */
    public static byte[] withExif(byte[] jpeg, int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4).order(ByteOrder.LITTLE_ENDIAN);
        exif.put("Exif\0\0II".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8);
        exif.putShort((short) 1);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(jpeg, 0, 2);
        bytes.write(0xff);
        bytes.write(0xe1);
        bytes.write(0);
        bytes.write(2 + exif.capacity());
        bytes.writeBytes(exif.array());
        bytes.write(jpeg, 2, jpeg.length - 2);
        return bytes.toByteArray();
    }
}
