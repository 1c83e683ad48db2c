package id.jmo.accident.model;

/** What the work accident insurance (JKK) covers. The names are stored, published and shown. */
public enum AccidentKind {
    /** Kecelakaan kerja. */
    ACCIDENT,
    /** Penyakit akibat kerja. */
    DISEASE
}
