package id.jmo.local.camera;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.QuadCurve2D;
import java.awt.image.BufferedImage;

/**
 * A sample selfie with the positions of its eyes and nose, used to turn the head and to close the eyes. The amounts
 * were found by measuring with the real models.
 */
enum Portrait {
    EILEEN("eileen-selfie", 207, 120, 269, 126, 236, 156),
    GRACE("grace-selfie", 190, 189, 290, 180, 248, 238);

    /** Shift of the nose, in distances between the eyes. */
    private static final double TURN = 0.42;

    private final String file;
    private final double leftX;
    private final double leftY;
    private final double rightX;
    private final double rightY;
    private final double noseX;
    private final double noseY;

    Portrait(String file, double leftX, double leftY, double rightX, double rightY, double noseX, double noseY) {
        this.file = file;
        this.leftX = leftX;
        this.leftY = leftY;
        this.rightX = rightX;
        this.rightY = rightY;
        this.noseX = noseX;
        this.noseY = noseY;
    }

    /** The portrait of a person of the sample: {@code eileen} or {@code grace}. */
    static Portrait of(String person) {
        for (Portrait portrait : values()) {
            if (portrait.name().equalsIgnoreCase(person)) {
                return portrait;
            }
        }
        throw new IllegalArgumentException("No portrait of " + person);
    }

    String file() {
        return file + ".jpg";
    }

    BufferedImage posed(BufferedImage image, String step) {
        return switch (step) {
            case "FRONTAL" -> image;
            case "TURN_LEFT" -> turned(image, TURN);
            case "TURN_RIGHT" -> turned(image, -TURN);
            case "BLINK" -> blinking(image);
            default -> throw new IllegalArgumentException("Unknown step " + step);
        };
    }

    private double eyeDistance() {
        return Math.hypot(rightX - leftX, rightY - leftY);
    }

    /** Shifts the middle of the face sideways and keeps its edge. */
    private BufferedImage turned(BufferedImage image, double far) {
        double shift = far * eyeDistance();
        double reach = 0.5 * eyeDistance();
        double middleY = noseY + 0.15 * eyeDistance();
        BufferedImage turned = copy(image);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                double dx = x - noseX - shift / 2;
                double dy = (y - middleY) / 1.4;
                double weight = Math.exp(-(dx * dx + dy * dy) / (2 * reach * reach));
                turned.setRGB(x, y, between(image, x - shift * weight, y));
            }
        }
        return turned;
    }

    /** Covers each eye with the surrounding skin and a line of lashes. */
    private BufferedImage blinking(BufferedImage image) {
        BufferedImage closed = copy(image);
        closeEye(image, closed, leftX, leftY);
        closeEye(image, closed, rightX, rightY);
        return closed;
    }

    private void closeEye(BufferedImage image, BufferedImage closed, double eyeX, double eyeY) {
        double wide = 0.3 * eyeDistance();
        double high = 0.17 * eyeDistance();
        for (int y = (int) (eyeY - high); y <= eyeY + high; y++) {
            for (int x = (int) (eyeX - wide); x <= eyeX + wide; x++) {
                double out = Math.hypot((x - eyeX) / wide, (y - eyeY) / high);
                if (out < 1) {
                    double down = (y - (eyeY - high)) / (2 * high);
                    int skin = mixed(
                            image.getRGB(x, (int) (eyeY - high - 1)), image.getRGB(x, (int) (eyeY + high + 1)), down);
                    closed.setRGB(x, y, mixed(skin, image.getRGB(x, y), Math.clamp((out - 0.8) / 0.2, 0, 1)));
                }
            }
        }
        Graphics2D graphics = closed.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(new Color(60, 35, 25, 200));
        graphics.setStroke(new BasicStroke((float) (0.03 * eyeDistance())));
        graphics.draw(new QuadCurve2D.Double(
                eyeX - 0.8 * wide, eyeY + 0.2 * high, eyeX, eyeY + 1.0 * high, eyeX + 0.8 * wide, eyeY + 0.2 * high));
        graphics.dispose();
    }

    private static BufferedImage copy(BufferedImage image) {
        BufferedImage copy = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        copy.setData(image.getData());
        return copy;
    }

    private static int between(BufferedImage image, double x, int y) {
        double inside = Math.clamp(x, 0, image.getWidth() - 1.001);
        int left = (int) inside;
        return mixed(image.getRGB(left, y), image.getRGB(left + 1, y), inside - left);
    }

    private static int mixed(int one, int other, double share) {
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            double value = (one >> shift & 0xff) * (1 - share) + (other >> shift & 0xff) * share;
            mixed |= (int) Math.round(value) << shift;
        }
        return mixed;
    }
}
