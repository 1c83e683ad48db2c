package id.jmo.account.model;

/** The kinds of participation (kepesertaan). */
public enum Segment {
    /** Penerima Upah: paid by an employer. */
    PU,
    /** Bukan Penerima Upah: works independently. */
    BPU,
    /** Pekerja Migran Indonesia: works abroad. */
    PMI,
    /** Jasa Konstruksi: registered with a construction project. */
    JAKON
}
