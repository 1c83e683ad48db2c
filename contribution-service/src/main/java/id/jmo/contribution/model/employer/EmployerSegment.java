package id.jmo.contribution.model.employer;

/** For whom an employer pays. */
public enum EmployerSegment {
    /** Penerima Upah: wage workers, reported by the month. */
    PU,
    /** Jasa Konstruksi: construction, paid by project. */
    JAKON
}
