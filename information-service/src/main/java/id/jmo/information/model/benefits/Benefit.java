package id.jmo.information.model.benefits;

/** Benefits beside the programmes' own, each with conditions. */
public enum Benefit {
    /** Kredit Pemilikan Rumah: a mortgage for a first home (manfaat layanan tambahan, MLT). */
    KPR,
    /** Pinjaman Renovasi Perumahan: a loan to renovate one's home (MLT). */
    PRP,
    /** Pinjaman Uang Muka Perumahan: a loan for the down payment (MLT). */
    PUMP,
    /** Jaminan Kehilangan Pekerjaan: cash after the loss of a job. */
    JKP,
    /** Sejahterakan Pekerja Sekitar Anda: paying for vulnerable workers around oneself. */
    SERTAKAN,
    /** Confirmation of the pension (JP) when the pension age nears. */
    PENSION_CONFIRMATION
}
