package id.jmo.biometric.engine;

import id.jmo.local.camera.SampleCamera;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.awt.image.RescaleOp;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** The public-domain portraits of the sample, and what phones, light and printers do to photos. */
public final class Portraits {

    private static final Path PHOTOS = Path.of(System.getProperty("jmo.root", ".."), "local/sample/photos");

    private Portraits() {}

    public static byte[] eileen() {
        return sample("eileen.jpg");
    }

    public static byte[] eileenSelfie() {
        return sample("eileen-selfie.jpg");
    }

    public static byte[] grace() {
        return sample("grace.jpg");
    }

    public static byte[] graceSelfie() {
        return sample("grace-selfie.jpg");
    }

    public static BufferedImage graceImage() {
        return image(grace());
    }

    public static byte[] twoFaces() {
        return jpeg(sideBySide(image(eileen()), image(grace())), 0.9);
    }

    /** Found as a face, and not good enough to be one. */
    public static byte[] tooDarkAndSmall() {
        return png(scaled(lit(image(eileen()), 0.5, 0), 0.4));
    }

    /** Grace's selfie as a print, held up before another camera. */
    public static byte[] gracePrintHeldUp() {
        return new SampleCamera(PHOTOS).print("grace", "FRONTAL");
    }

    private static byte[] sample(String name) {
        try {
            return Files.readAllBytes(PHOTOS.resolve(name));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static BufferedImage image(byte[] photo) {
        try {
            BufferedImage read = ImageIO.read(new ByteArrayInputStream(photo));
            BufferedImage rgb = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
            rgb.getGraphics().drawImage(read, 0, 0, null);
            return rgb;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static byte[] jpeg(BufferedImage image, double quality) {
        return jpeg(image, quality, false);
    }

    static byte[] jpeg(BufferedImage image, double quality, boolean progressive) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(stream);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality((float) quality);
            param.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    public static byte[] png(BufferedImage image) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static BufferedImage plain(int width, int height, Color colour) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return image;
    }

    static BufferedImage flipped(BufferedImage image) {
        return drawn(image, image.getWidth(), image.getHeight(), new AffineTransform(-1, 0, 0, 1, image.getWidth(), 0));
    }

    static BufferedImage turned(BufferedImage image, double degrees) {
        return drawn(
                image,
                image.getWidth(),
                image.getHeight(),
                AffineTransform.getRotateInstance(
                        Math.toRadians(degrees), image.getWidth() / 2.0, image.getHeight() / 2.0));
    }

    static BufferedImage scaled(BufferedImage image, double factor) {
        return drawn(
                image,
                (int) (image.getWidth() * factor),
                (int) (image.getHeight() * factor),
                AffineTransform.getScaleInstance(factor, factor));
    }

    /** @param gain 1 leaves the light as it is; far above or below 1 the light clips */
    static BufferedImage lit(BufferedImage image, double gain, double offset) {
        return new RescaleOp((float) gain, (float) offset, null).filter(image, null);
    }

    static BufferedImage blurred(BufferedImage image, int radius) {
        int side = 2 * radius + 1;
        float[] weights = new float[side * side];
        java.util.Arrays.fill(weights, 1f / weights.length);
        return new ConvolveOp(new Kernel(side, side, weights), ConvolveOp.EDGE_NO_OP, null).filter(image, null);
    }

    static BufferedImage noisy(BufferedImage image, int deviation) {
        Random random = new Random(7);
        BufferedImage noisy = scaled(image, 1);
        for (int y = 0; y < noisy.getHeight(); y++) {
            for (int x = 0; x < noisy.getWidth(); x++) {
                int rgb = noisy.getRGB(x, y);
                int noise = (int) (random.nextGaussian() * deviation);
                noisy.setRGB(
                        x,
                        y,
                        Math.clamp((rgb >> 16 & 0xff) + noise, 0, 255) << 16
                                | Math.clamp((rgb >> 8 & 0xff) + noise, 0, 255) << 8
                                | Math.clamp((rgb & 0xff) + noise, 0, 255));
            }
        }
        return noisy;
    }

    static BufferedImage sideBySide(BufferedImage left, BufferedImage right) {
        BufferedImage both =
                plain(left.getWidth() + right.getWidth(), Math.max(left.getHeight(), right.getHeight()), Color.GRAY);
        both.getGraphics().drawImage(left, 0, 0, null);
        both.getGraphics().drawImage(right, left.getWidth(), 0, null);
        return both;
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height, AffineTransform transform) {
        BufferedImage drawn = plain(width, height, Color.GRAY);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, transform, null);
        graphics.dispose();
        return drawn;
    }
}
