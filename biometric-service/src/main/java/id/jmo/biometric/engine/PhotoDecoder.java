package id.jmo.biometric.engine;

import id.jmo.biometric.model.Photo;
import id.jmo.biometric.model.PhotoHeader;
import id.jmo.biometric.model.PhotoRefused;
import id.jmo.biometric.model.PhotoRefused.Fault;
import id.jmo.platform.faces.Frame;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Decodes admitted photos into upright frames, taking only every n-th pixel of large ones. */
final class PhotoDecoder {

    private final int longestSide;

    /** @param longestSide a larger photo is read with fewer pixels, so that no side is longer than this */
    PhotoDecoder(int longestSide) {
        this.longestSide = longestSide;
    }

    /** @throws PhotoRefused if the bytes behind the header are damaged or cut off */
    Frame decode(Photo photo) {
        PhotoHeader header = photo.header();
        BufferedImage image;
        try {
            image = switch (header.format()) {
                case JPEG -> read("jpeg", withoutExtras(photo.bytes()), header);
                case PNG -> read("png", photo.bytes(), header);
            };
        } catch (IOException | RuntimeException damaged) {
            throw new PhotoRefused(Fault.UNREADABLE, damaged);
        }
        return Orientation.upright(frame(image), header.orientation());
    }

    private BufferedImage read(String format, byte[] bytes, PhotoHeader header) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        AtomicBoolean cutOff = new AtomicBoolean();
        // The JPEG decoder paints what is missing grey and says so only here.
        reader.addIIOReadWarningListener((_, warning) -> {
            if (warning.toLowerCase(Locale.ROOT).contains("premature end")) {
                cutOff.set(true);
            }
        });
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(stream, true, true);
            if (reader.getWidth(0) != header.width() || reader.getHeight(0) != header.height()) {
                throw new IOException("The decoder sees another size than the header said");
            }
            ImageReadParam param = reader.getDefaultReadParam();
            int step = Math.max(1, Math.ceilDiv(Math.max(header.width(), header.height()), longestSide));
            param.setSourceSubsampling(step, step, 0, 0);
            BufferedImage image = reader.read(0, param);
            if (cutOff.get()) {
                throw new IOException("Cut off");
            }
            return image;
        } finally {
            reader.dispose();
        }
    }

    /**
     * Drops the JPEG's application segments but JFIF's and Adobe's, which say what the numbers mean: no colour profile,
     * thumbnail or EXIF from outside reaches a parser, and no profile slows the decoding.
     */
    private static byte[] withoutExtras(byte[] jpeg) throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(jpeg.length);
        kept.write(jpeg, 0, 2);
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
                requireEnd(jpeg, position);
                kept.write(jpeg, start, jpeg.length - start);
                return kept.toByteArray();
            }
            position += (jpeg[position] & 0xff) << 8 | (jpeg[position + 1] & 0xff);
            boolean extra = (marker >= 0xe1 && marker <= 0xef && marker != 0xee) || marker == 0xfe;
            if (!extra) {
                kept.write(jpeg, start, position - start);
            }
        }
    }

    /** Picture data never holds the two bytes of the end marker; the decoder, missing them, would make them up. */
    private static void requireEnd(byte[] jpeg, int from) throws IOException {
        for (int i = from; i < jpeg.length - 1; i++) {
            if ((jpeg[i] & 0xff) == 0xff && (jpeg[i + 1] & 0xff) == 0xd9) {
                return;
            }
        }
        throw new IOException("Cut off");
    }

    private static Frame frame(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] rgb = new byte[width * height * 3];
        Raster raster = image.getRaster();
        boolean grey = raster.getNumBands() <= 2 && !(image.getColorModel() instanceof IndexColorModel);
        // Java takes grey values for linear light and would brighten them on the way to RGB.
        int greyShift = Math.max(0, raster.getSampleModel().getSampleSize(0) - 8);
        int greyFactor = 255 / ((1 << Math.min(8, raster.getSampleModel().getSampleSize(0))) - 1);
        int[] row = new int[width * raster.getNumBands()];
        int[] argb = new int[width];
        int out = 0;
        for (int y = 0; y < height; y++) {
            if (grey) {
                raster.getSamples(0, y, width, 1, 0, row);
                for (int x = 0; x < width; x++) {
                    byte value = (byte) ((row[x] >> greyShift) * greyFactor);
                    rgb[out++] = value;
                    rgb[out++] = value;
                    rgb[out++] = value;
                }
            } else {
                image.getRGB(0, y, width, 1, argb, 0, width);
                for (int x = 0; x < width; x++) {
                    rgb[out++] = (byte) (argb[x] >> 16);
                    rgb[out++] = (byte) (argb[x] >> 8);
                    rgb[out++] = (byte) argb[x];
                }
            }
        }
        return new Frame(width, height, rgb);
    }
}
