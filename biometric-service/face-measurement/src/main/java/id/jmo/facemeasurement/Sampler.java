package id.jmo.facemeasurement;

/** Cuts a model's input out of a frame: any shift, scale and turn, with smooth reduction. */
final class Sampler {

    /** The channels a model wants, in its order, as planes one after the other. */
    enum Channels {
        RGB(3),
        BGR(3),
        GREY(1);

        private final int planes;

        Channels(int planes) {
            this.planes = planes;
        }
    }

    /** What stands where the cut reaches beyond the frame. */
    enum Outside {
        /** The nearest pixel of the edge. */
        EDGE,
        /** Middle grey, which is nothing after normalisation. */
        GREY
    }

    private static final int MIDDLE_GREY = 127;

    private final Frame frame;

    Sampler(Frame frame) {
        this.frame = frame;
    }

    /**
     * Each value is {@code (pixel - minus) / by}, pixels being 0 to 255.
     *
     * @param toFrame maps a place of the cut to its place in the frame
     */
    float[] cut(int width, int height, Similarity toFrame, Channels channels, Outside outside, float minus, float by) {
        // Where many pixels of the frame fall on one of the cut, take several of them instead of one by chance.
        int steps = Math.clamp((int) Math.ceil(toFrame.scale() - 0.25), 1, 8);
        int plane = width * height;
        float[] cut = new float[plane * channels.planes];
        float[] colour = new float[3];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                colour[0] = 0;
                colour[1] = 0;
                colour[2] = 0;
                for (int v = 0; v < steps; v++) {
                    for (int u = 0; u < steps; u++) {
                        double atX = x + (u + 0.5) / steps;
                        double atY = y + (v + 0.5) / steps;
                        add(
                                toFrame.a() * atX - toFrame.b() * atY + toFrame.dx() - 0.5,
                                toFrame.b() * atX + toFrame.a() * atY + toFrame.dy() - 0.5,
                                outside,
                                colour);
                    }
                }
                int samples = steps * steps;
                int index = y * width + x;
                float red = colour[0] / samples;
                float green = colour[1] / samples;
                float blue = colour[2] / samples;
                switch (channels) {
                    case RGB -> {
                        cut[index] = (red - minus) / by;
                        cut[plane + index] = (green - minus) / by;
                        cut[2 * plane + index] = (blue - minus) / by;
                    }
                    case BGR -> {
                        cut[index] = (blue - minus) / by;
                        cut[plane + index] = (green - minus) / by;
                        cut[2 * plane + index] = (red - minus) / by;
                    }
                    case GREY -> cut[index] = (0.299f * red + 0.587f * green + 0.114f * blue - minus) / by;
                }
            }
        }
        return cut;
    }

    /** Adds the colour between the four pixels around the place. */
    private void add(double x, double y, Outside outside, float[] colour) {
        int width = frame.width();
        int height = frame.height();
        if (outside == Outside.GREY && (x < -0.5 || y < -0.5 || x > width - 0.5 || y > height - 0.5)) {
            colour[0] += MIDDLE_GREY;
            colour[1] += MIDDLE_GREY;
            colour[2] += MIDDLE_GREY;
            return;
        }
        double inX = Math.clamp(x, 0, width - 1.0);
        double inY = Math.clamp(y, 0, height - 1.0);
        int left = (int) inX;
        int top = (int) inY;
        int right = Math.min(left + 1, width - 1);
        int bottom = Math.min(top + 1, height - 1);
        float fx = (float) (inX - left);
        float fy = (float) (inY - top);
        float upperLeft = (1 - fx) * (1 - fy);
        float upperRight = fx * (1 - fy);
        float lowerLeft = (1 - fx) * fy;
        float lowerRight = fx * fy;
        byte[] rgb = frame.rgb();
        int a = (top * width + left) * 3;
        int b = (top * width + right) * 3;
        int c = (bottom * width + left) * 3;
        int d = (bottom * width + right) * 3;
        for (int channel = 0; channel < 3; channel++) {
            colour[channel] += upperLeft * (rgb[a + channel] & 0xff)
                    + upperRight * (rgb[b + channel] & 0xff)
                    + lowerLeft * (rgb[c + channel] & 0xff)
                    + lowerRight * (rgb[d + channel] & 0xff);
        }
    }
}
