package id.jmo.facemeasurement;

import id.jmo.facemeasurement.Sampler.Channels;
import id.jmo.facemeasurement.Sampler.Outside;

/** An upright picture, three bytes a pixel in the order red, green, blue. */
@SuppressWarnings("ArrayRecordComponent") // never compared; a frame lives for one analysis
public record Frame(int width, int height, byte[] rgb) {

    public Frame {
        if (rgb.length != width * height * 3) {
            throw new IllegalArgumentException("A frame of %d×%d has %d bytes".formatted(width, height, rgb.length));
        }
    }

    /** One channel of one pixel, 0 to 255: 0 is red, 1 green, 2 blue. */
    public int value(int x, int y, int channel) {
        return rgb[(y * width + x) * 3 + channel] & 0xff;
    }

    /** The same picture with fewer pixels, all of them averaged in, so that no side is longer than the number given. */
    public Frame reducedTo(int longestSide) {
        int longest = Math.max(width, height);
        if (longest <= longestSide) {
            return this;
        }
        double reduction = (double) longest / longestSide;
        int lessWide = Math.max(1, (int) (width / reduction));
        int lessHigh = Math.max(1, (int) (height / reduction));
        float[] planes = new Sampler(this)
                .cut(lessWide, lessHigh, new Similarity(reduction, 0, 0, 0), Channels.RGB, Outside.EDGE, 0, 1);
        int size = lessWide * lessHigh;
        byte[] reduced = new byte[size * 3];
        for (int i = 0; i < reduced.length; i++) {
            reduced[i] = (byte) Math.round(planes[i % 3 * size + i / 3]);
        }
        return new Frame(lessWide, lessHigh, reduced);
    }

    @Override
    public String toString() {
        return "Frame %d×%d".formatted(width, height);
    }
}
