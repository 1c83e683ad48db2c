package id.jmo.biometric.engine;

/** An upright picture, three bytes a pixel in the order red, green, blue. */
@SuppressWarnings("ArrayRecordComponent") // never compared; a frame lives for one analysis
record Frame(int width, int height, byte[] rgb) {

    Frame {
        if (rgb.length != width * height * 3) {
            throw new IllegalArgumentException("A frame of %d×%d has %d bytes".formatted(width, height, rgb.length));
        }
    }

    int value(int x, int y, int channel) {
        return rgb[(y * width + x) * 3 + channel] & 0xff;
    }

    @Override
    public String toString() {
        return "Frame %d×%d".formatted(width, height);
    }
}
