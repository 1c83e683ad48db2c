package id.jmo.biometric.engine;

import id.jmo.facemeasurement.Frame;
import id.jmo.platform.photos.BarePhoto;
import id.jmo.platform.photos.Photo;
import id.jmo.platform.photos.PhotoHeader;
import id.jmo.platform.photos.PhotoRefused;
import id.jmo.platform.photos.PhotoRefused.Fault;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Decodes admitted photos into upright frames, taking only every n-th pixel of large ones. The decoder gets the picture
 * alone: {@link BarePhoto}.
 */
final class PhotoDecoder {

    private static final int PRINT_COLOURS = 4;

    private final int longestSide;

    /** @param longestSide a larger photo is read with fewer pixels, so that no side is longer than this */
    PhotoDecoder(int longestSide) {
        this.longestSide = longestSide;
    }

    /** @throws PhotoRefused if the bytes behind the header are damaged or cut off */
    Frame decode(Photo photo) {
        PhotoHeader header = photo.header();
        try {
            Frame stored = switch (header.format()) {
                case JPEG -> jpeg(photo.bytes(), header);
                case PNG -> Frames.of(read("png", BarePhoto.png(photo.bytes()), header, ImageReader::read));
            };
            return Orientation.upright(stored, header.orientation());
        } catch (IOException | RuntimeException damaged) {
            throw new PhotoRefused(Fault.UNREADABLE, damaged);
        }
    }

    private Frame jpeg(byte[] bytes, PhotoHeader header) throws IOException {
        BarePhoto.Jpeg bare = BarePhoto.jpeg(bytes);
        if (header.channels() == PRINT_COLOURS) {
            // Java's decoder returns print colours (CMYK) as stored; it converts only RGB and grey.
            Raster inks = read("jpeg", bare.bytes(), header, ImageReader::readRaster);
            return Frames.ofInks(inks, bare.adobeTransform());
        }
        return Frames.of(read("jpeg", bare.bytes(), header, ImageReader::read));
    }

    private interface Reading<T> {
        T of(ImageReader reader, int index, ImageReadParam param) throws IOException;
    }

    private <T> T read(String format, byte[] bytes, PhotoHeader header, Reading<T> reading) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        AtomicBoolean cutOff = new AtomicBoolean();
        // The JPEG decoder fills what is missing with grey and reports it only here.
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
            T read = reading.of(reader, 0, param);
            if (cutOff.get()) {
                throw new IOException("Cut off");
            }
            return read;
        } finally {
            reader.dispose();
        }
    }
}
