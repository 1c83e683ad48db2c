package id.jmo.biometric.model;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A face as a vector of length 1. It is biometric data: stored encrypted, and its text form reveals nothing.
 */
public final class FaceTemplate {

    private final float[] vector;
    private final EngineVersion madeBy;

    private FaceTemplate(float[] vector, EngineVersion madeBy) {
        this.vector = vector;
        this.madeBy = madeBy;
    }

    /** The vector is brought to length 1 here. */
    public static FaceTemplate of(float[] vector, EngineVersion madeBy) {
        double square = 0;
        for (float each : vector) {
            square += (double) each * each;
        }
        double length = Math.sqrt(square);
        if (!(length > 0) || Double.isInfinite(length)) {
            throw new IllegalArgumentException("A face template must have a length");
        }
        float[] unit = new float[vector.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = (float) (vector[i] / length);
        }
        return new FaceTemplate(unit, madeBy);
    }

    /** Reads what {@link #bytes()} wrote. */
    public static FaceTemplate of(byte[] bytes, EngineVersion madeBy) {
        float[] vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(vector);
        return of(vector, madeBy);
    }

    public byte[] bytes() {
        ByteBuffer buffer = ByteBuffer.allocate(vector.length * Float.BYTES);
        buffer.asFloatBuffer().put(vector);
        return buffer.array();
    }

    public EngineVersion madeBy() {
        return madeBy;
    }

    /** Templates of different engines or models cannot be compared. */
    public boolean isComparableTo(EngineVersion engine) {
        return madeBy.equals(engine);
    }

    /**
     * Cosine of the two faces, -1 to 1; 1 is the same vector.
     *
     * @throws IllegalArgumentException if the templates come from different engines or models
     */
    public double similarityTo(FaceTemplate other) {
        if (!isComparableTo(other.madeBy) || vector.length != other.vector.length) {
            throw new IllegalArgumentException("Templates of " + madeBy + " and " + other.madeBy + " do not compare");
        }
        double cosine = 0;
        for (int i = 0; i < vector.length; i++) {
            cosine += (double) vector[i] * other.vector[i];
        }
        return Math.clamp(cosine, -1.0, 1.0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FaceTemplate that && Arrays.equals(vector, that.vector) && madeBy.equals(that.madeBy);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(vector);
    }

    @Override
    public String toString() {
        return "(face template of " + madeBy + ")";
    }
}
