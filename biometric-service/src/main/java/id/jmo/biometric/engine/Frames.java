package id.jmo.biometric.engine;

import id.jmo.facemeasurement.Frame;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;

/** Converts what a decoder gives to frames: eight bits a channel, red, green and blue, transparency on white. */
final class Frames {

    private static final int INKS = 4;
    /** Adobe TN 5116: light and two colour differences, and black. */
    private static final int YCCK = 2;

    private Frames() {}

    static Frame of(BufferedImage image) {
        boolean grey = image.getRaster().getNumBands() <= 2 && !(image.getColorModel() instanceof IndexColorModel);
        return grey ? ofGrey(image.getRaster()) : ofColours(image);
    }

    private static Frame ofColours(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] rgb = new byte[width * height * 3];
        int[] argb = new int[width];
        int out = 0;
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, argb, 0, width);
            for (int pixel : argb) {
                int alpha = pixel >>> 24;
                rgb[out++] = onWhite(pixel >> 16 & 0xff, alpha);
                rgb[out++] = onWhite(pixel >> 8 & 0xff, alpha);
                rgb[out++] = onWhite(pixel & 0xff, alpha);
            }
        }
        return new Frame(width, height, rgb);
    }

    /** Java treats grey values as linear light and would brighten them in the conversion to RGB. */
    private static Frame ofGrey(Raster raster) {
        int width = raster.getWidth();
        int height = raster.getHeight();
        byte[] rgb = new byte[width * height * 3];
        int bits = raster.getSampleModel().getSampleSize(0);
        int shift = Math.max(0, bits - 8);
        int factor = 255 / ((1 << Math.min(8, bits)) - 1);
        boolean transparent = raster.getNumBands() == 2;
        int[] row = new int[width];
        int[] alpha = new int[width];
        int out = 0;
        for (int y = 0; y < height; y++) {
            raster.getSamples(raster.getMinX(), raster.getMinY() + y, width, 1, 0, row);
            if (transparent) {
                raster.getSamples(raster.getMinX(), raster.getMinY() + y, width, 1, 1, alpha);
            }
            for (int x = 0; x < width; x++) {
                int grey = (row[x] >> shift) * factor;
                byte value = onWhite(grey, transparent ? (alpha[x] >> shift) * factor : 255);
                rgb[out++] = value;
                rgb[out++] = value;
                rgb[out++] = value;
            }
        }
        return new Frame(width, height, rgb);
    }

    /**
     * Four inks, eight bits each. Without a profile there is no right colour, but a face stays a face.
     *
     * @param adobeTransform as in the file; Adobe stores inks upside down, 255 being none
     */
    static Frame ofInks(Raster raster, int adobeTransform) throws IOException {
        if (raster.getNumBands() != INKS || raster.getSampleModel().getSampleSize(0) != 8) {
            throw new IOException("The header has four channels of eight bits");
        }
        int width = raster.getWidth();
        int height = raster.getHeight();
        byte[] rgb = new byte[width * height * 3];
        int[] row = new int[width * INKS];
        int out = 0;
        for (int y = 0; y < height; y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
            for (int x = 0; x < row.length; x += INKS) {
                double first = row[x];
                double second = row[x + 1];
                double third = row[x + 2];
                if (adobeTransform == YCCK) {
                    double light = first;
                    double blueness = second - 128;
                    double redness = third - 128;
                    // ITU-R BT.601 gives the light that the inks leave; what is stored is its complement.
                    first = 255 - (light + 1.402 * redness);
                    second = 255 - (light - 0.344136 * blueness - 0.714136 * redness);
                    third = 255 - (light + 1.772 * blueness);
                }
                double black = row[x + 3];
                if (adobeTransform < 0) {
                    first = 255 - first;
                    second = 255 - second;
                    third = 255 - third;
                    black = 255 - black;
                }
                rgb[out++] = left(first, black);
                rgb[out++] = left(second, black);
                rgb[out++] = left(third, black);
            }
        }
        return new Frame(width, height, rgb);
    }

    /** The light that a colour and black leave of white. */
    private static byte left(double colour, double black) {
        return (byte) Math.round(Math.clamp(colour, 0, 255) * black / 255);
    }

    private static byte onWhite(int value, int alpha) {
        return (byte) (alpha == 255 ? value : (value * alpha + 255 * (255 - alpha) + 127) / 255);
    }
}
