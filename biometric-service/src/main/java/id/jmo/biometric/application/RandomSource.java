package id.jmo.biometric.application;

/** Unpredictable values. */
public interface RandomSource {

    /** A number from 0 (inclusive) to the bound (exclusive). */
    int below(int bound);

    /** 128 random bits, as 32 hexadecimal digits. */
    String nonce();
}
