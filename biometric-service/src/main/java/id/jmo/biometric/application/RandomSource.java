package id.jmo.biometric.application;

/** What nobody can foresee. */
public interface Chance {

    /** A number from 0 to below the bound. */
    int below(int bound);

    /** 128 bits as text. */
    String nonce();
}
