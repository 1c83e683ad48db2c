package id.jmo.biometric.model;

import java.util.Arrays;

/** A JPEG for an officer. Personal data: stored encrypted, erased after the decision, and its text form reveals nothing. */
public final class Picture {

    private final byte[] jpeg;

    private Picture(byte[] jpeg) {
        this.jpeg = jpeg;
    }

    public static Picture of(byte[] jpeg) {
        return new Picture(jpeg.clone());
    }

    public byte[] jpeg() {
        return jpeg.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Picture that && Arrays.equals(jpeg, that.jpeg);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(jpeg);
    }

    @Override
    public String toString() {
        return "(picture)";
    }
}
