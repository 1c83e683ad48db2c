package id.jmo.biometric.engine;

import id.jmo.facemeasurement.Frame;

/** Turns a stored picture upright as EXIF's orientation tag says (EXIF 2.32, tag 0x0112). */
final class Orientation {

    private Orientation() {}

    /** @param orientation 1 to 8, 1 being upright already */
    static Frame upright(Frame stored, int orientation) {
        if (orientation == 1) {
            return stored;
        }
        boolean lying = orientation >= 5;
        int width = lying ? stored.height() : stored.width();
        int height = lying ? stored.width() : stored.height();
        int lastX = stored.width() - 1;
        int lastY = stored.height() - 1;
        byte[] rgb = new byte[stored.rgb().length];
        int out = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int fromX = switch (orientation) {
                    case 2, 3 -> lastX - x;
                    case 5, 6 -> y;
                    case 7, 8 -> lastX - y;
                    default -> x;
                };
                int fromY = switch (orientation) {
                    case 3, 4 -> lastY - y;
                    case 5, 8 -> x;
                    case 6, 7 -> lastY - x;
                    default -> y;
                };
                int in = (fromY * stored.width() + fromX) * 3;
                rgb[out++] = stored.rgb()[in];
                rgb[out++] = stored.rgb()[in + 1];
                rgb[out++] = stored.rgb()[in + 2];
            }
        }
        return new Frame(width, height, rgb);
    }
}
