package id.jmo.local.camera;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Simulates the camera of a member's app with the sample portraits: frontal, with the head turned, with the eyes
 * closed. Every picture is a different file, and every frontal one another view, as with a real camera.
 */
public final class SampleCamera {

    private static final String FRONTAL = "FRONTAL";
    private static final int INTERVAL_MILLIS = 800;

    private final Path photos;
    private final Map<String, byte[]> jpegs = new ConcurrentHashMap<>();
    private final Map<String, BufferedImage> poses = new ConcurrentHashMap<>();

    /** @param photos the folder {@code local/sample/photos} */
    public SampleCamera(Path photos) {
        this.photos = photos;
    }

    /**
     * One picture of a session.
     *
     * @param step {@code FRONTAL} or the action: {@code TURN_LEFT}, {@code TURN_RIGHT}, {@code BLINK}
     * @param takenAtMillis since the first picture
     */
    public record Shot(String step, long takenAtMillis, byte[] jpeg) {}

    /**
     * Script that puts a person before the camera of a page: whenever the page names another step, its camera shows what the
     * function {@code pictureOf} answers for it, a JPEG in Base64.
     */
    public static String script() {
        try (InputStream script = SampleCamera.class.getResourceAsStream("played-camera.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A frontal picture, one for each action in order, and a frontal one again. */
    public List<Shot> perform(String person, List<String> actions) {
        return shots(actions, step -> frame(person, step));
    }

    /** The same, but of a print of the person: a presentation attack. */
    public List<Shot> performWithPrint(String person, List<String> actions) {
        return shots(actions, step -> print(person, step));
    }

    /** The first and the last picture show one person, the others another. */
    public List<Shot> performSwapped(String first, String second, List<String> actions) {
        List<Shot> shots = new ArrayList<>(perform(first, actions));
        List<Shot> others = perform(second, actions);
        for (int i = 1; i < shots.size() - 1; i++) {
            shots.set(i, others.get(i));
        }
        return List.copyOf(shots);
    }

    public byte[] frame(String person, String step) {
        return step.equals(FRONTAL)
                ? unique(jpeg(taken(poses.computeIfAbsent(person, _ -> posed(person, FRONTAL)))))
                : unique(jpegs.computeIfAbsent(person + step, _ -> jpeg(posed(person, step))));
    }

    public byte[] print(String person, String step) {
        return unique(jpegs.computeIfAbsent("print" + person + step, _ -> jpeg(asPrint(posed(person, step)))));
    }

    private static List<Shot> shots(List<String> actions, Function<String, byte[]> camera) {
        List<String> steps = new ArrayList<>();
        steps.add(FRONTAL);
        steps.addAll(actions);
        steps.add(FRONTAL);
        List<Shot> shots = new ArrayList<>();
        for (String step : steps) {
            shots.add(new Shot(step, (long) shots.size() * INTERVAL_MILLIS, camera.apply(step)));
        }
        return List.copyOf(shots);
    }

    private BufferedImage posed(String person, String step) {
        Portrait portrait = Portrait.of(person);
        return portrait.posed(image(portrait.file()), step);
    }

    private BufferedImage image(String file) {
        try {
            BufferedImage read = ImageIO.read(new ByteArrayInputStream(Files.readAllBytes(photos.resolve(file))));
            BufferedImage rgb = plain(read.getWidth(), read.getHeight(), Color.GRAY);
            rgb.getGraphics().drawImage(read, 0, 0, null);
            return rgb;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Nobody holds a camera twice in the same way, in the same light: turned, moved, brighter or darker, with noise. */
    private static BufferedImage taken(BufferedImage pose) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        int width = pose.getWidth();
        int height = pose.getHeight();
        double scale = random.nextDouble(0.97, 1.03);
        BufferedImage taken = plain(width, height, Color.GRAY);
        Graphics2D graphics = taken.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(pose, 0, 0, null);
        graphics.translate(width / 2.0 + random.nextDouble(-5, 5), height / 2.0 + random.nextDouble(-5, 5));
        graphics.rotate(Math.toRadians(random.nextDouble(-3, 3)));
        graphics.scale(scale, scale);
        graphics.drawImage(pose, -width / 2, -height / 2, null);
        graphics.dispose();
        double light = random.nextDouble(0.88, 1.12);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int noise = random.nextInt(-8, 9);
                Color colour = new Color(taken.getRGB(x, y));
                taken.setRGB(
                        x,
                        y,
                        new Color(
                                        lit(colour.getRed(), light, noise),
                                        lit(colour.getGreen(), light, noise),
                                        lit(colour.getBlue(), light, noise))
                                .getRGB());
            }
        }
        return taken;
    }

    private static int lit(int value, double light, int noise) {
        return Math.clamp(Math.round(value * light) + noise, 0, 255);
    }

    /** The picture as a print with a white border, rotated. */
    private static BufferedImage asPrint(BufferedImage print) {
        BufferedImage scene = plain(640, 480, new Color(120, 115, 110));
        Graphics2D graphics = scene.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.translate(320, 240);
        graphics.rotate(Math.toRadians(7));
        int width = (int) (print.getWidth() * 0.7);
        int height = (int) (print.getHeight() * 0.7);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(-width / 2 - 15, -height / 2 - 15, width + 30, height + 30);
        graphics.drawImage(print, -width / 2, -height / 2, width, height, null);
        graphics.dispose();
        return scene;
    }

    private static BufferedImage plain(int width, int height, Color colour) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return image;
    }

    private static byte[] jpeg(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(stream);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(0.9f);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // everything is in memory
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Adds a unique comment after the JPEG's first marker, as a camera adds the time. */
    private static byte[] unique(byte[] jpeg) {
        byte[] comment = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(jpeg.length + comment.length + 4)
                .put(jpeg, 0, 2)
                .put((byte) 0xff)
                .put((byte) 0xfe)
                .putShort((short) (comment.length + 2))
                .put(comment)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }
}
