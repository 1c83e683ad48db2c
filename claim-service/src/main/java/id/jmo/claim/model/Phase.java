package id.jmo.claim.model;

/**
 * The phases of a claim as the member follows them in the app. Neither the list nor its order is published anywhere:
 * both are our own.
 */
public enum Phase {
    /** Diajukan. */
    SUBMITTED,
    /** Verifikasi. */
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
    /** Dibatalkan. */
    CANCELLED
}
