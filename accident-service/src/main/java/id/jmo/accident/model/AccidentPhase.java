package id.jmo.accident.model;

/** The phases of a case as member and employer follow them. Nobody publishes such a list: it is our own. */
public enum AccidentPhase {
    /** Diberitahukan. */
    NOTIFIED,
    /** Pengobatan: stage I is reported. */
    TREATMENT,
    /** Verifikasi: stage II is reported, evidence is complete or awaited. */
    VERIFICATION,
    /** Persetujuan. */
    APPROVAL,
    /** Pembayaran. */
    PAYMENT,
    /** Selesai. */
    COMPLETED,
    /** Ditolak. */
    REJECTED,
    /** Retur. */
    RETURNED,
    /** Ditanggung pemberi kerja: the late employer owes the benefit. */
    EMPLOYER_PAYS
}
