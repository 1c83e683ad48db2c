package id.jmo.information.application.content;

import id.jmo.information.application.content.Images.Image;
import id.jmo.platform.photos.BarePhoto;
import id.jmo.platform.photos.Photo;
import id.jmo.platform.photos.PhotoHeader;
import id.jmo.platform.photos.PhotoHeader.Format;
import id.jmo.platform.photos.PhotoLimits;
import id.jmo.platform.photos.PhotoRefused;
import id.jmo.platform.photos.PhotoRefused.Fault;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Writes pictures anew: what is shown is what was decoded, upright, without location, comments or anything that was
 * hidden behind the picture.
 */
final class Pictures {

    static final PhotoLimits LIMITS = new PhotoLimits(8 << 20, 40_000_000, 12_000_000, 12_000);

    /** In pixels; a larger picture is made smaller. */
    private static final int LONGEST_SIDE = 1_600;

    private static final int UPRIGHT = 1;

    /** From here on, EXIF's orientations lie on their side. */
    private static final int FIRST_LYING = 5;

    private Pictures() {}

    /**
     * A picture for the readers: JPEG stays JPEG, PNG stays PNG.
     *
     * @throws PhotoRefused if it is no JPEG or PNG by its content, damaged, or too large
     */
    static Image written(byte[] bytes) {
        Photo photo = Photo.admit(bytes, LIMITS);
        PhotoHeader header = photo.header();
        BufferedImage decoded = decoded(photo);
        byte[] encoded = encoded(header.format(), upright(decoded, header));
        return new Image(digest(encoded), "image/" + name(header.format()), encoded);
    }

    private static String name(Format format) {
        return format.name().toLowerCase(Locale.ROOT);
    }

    private static BufferedImage decoded(Photo photo) {
        PhotoHeader header = photo.header();
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(name(header.format())).next();
        AtomicBoolean warned = new AtomicBoolean();
        // A decoder fills what is missing with grey and reports it only here.
        reader.addIIOReadWarningListener((_, _) -> warned.set(true));
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bare(photo)))) {
            reader.setInput(stream, true, true);
            if (reader.getWidth(0) != header.width() || reader.getHeight(0) != header.height()) {
                throw new IOException("The decoder sees another size than the header said");
            }
            ImageReadParam param = reader.getDefaultReadParam();
            // Never more pixels in memory than twice the size of the result.
            int step = Math.max(1, Math.max(header.width(), header.height()) / (2 * LONGEST_SIDE));
            param.setSourceSubsampling(step, step, 0, 0);
            BufferedImage read = reader.read(0, param);
            if (warned.get()) {
                throw new IOException("Cut off");
            }
            return read;
        } catch (IOException | RuntimeException damaged) {
            throw new PhotoRefused(Fault.UNREADABLE, damaged);
        } finally {
            reader.dispose();
        }
    }

    private static byte[] bare(Photo photo) throws IOException {
        return switch (photo.header().format()) {
            case JPEG -> BarePhoto.jpeg(photo.bytes()).bytes();
            case PNG -> BarePhoto.png(photo.bytes());
        };
    }

    /** Scaled and turned in one step. */
    private static BufferedImage upright(BufferedImage image, PhotoHeader header) {
        boolean transparent = header.format() == Format.PNG;
        boolean lying = header.orientation() >= FIRST_LYING;
        double factor = Math.min(1, (double) LONGEST_SIDE / Math.max(image.getWidth(), image.getHeight()));
        int width = scaled(image.getWidth(), factor);
        int height = scaled(image.getHeight(), factor);
        BufferedImage copy = new BufferedImage(
                lying ? height : width,
                lying ? width : height,
                transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = copy.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.transform(turn(header.orientation(), width, height));
        graphics.drawImage(image, 0, 0, width, height, transparent ? null : Color.WHITE, null);
        graphics.dispose();
        return copy;
    }

    private static int scaled(int pixels, double factor) {
        return (int) Math.max(1, Math.round(pixels * factor));
    }

    /**
     * How to turn a stored picture upright (EXIF 2.32, tag 0x0112).
     *
     * @param orientation 1 to 8
     * @param width of the picture as stored
     */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            case UPRIGHT -> new AffineTransform();
            default -> throw new PhotoRefused(Fault.UNREADABLE);
        };
    }

    private static byte[] encoded(Format format, BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, name(format), bytes)) {
                throw new IllegalStateException("Java writes no " + format);
            }
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
