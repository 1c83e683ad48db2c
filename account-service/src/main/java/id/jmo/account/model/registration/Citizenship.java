package id.jmo.account.model.registration;

/** Kewarganegaraan. */
public enum Citizenship {
    /** Warga Negara Indonesia, identified by a NIK. */
    WNI,
    /** Warga Negara Asing, identified by a passport. */
    WNA
}
