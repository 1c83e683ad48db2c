package id.jmo.information.model.content;

/** The programmes and services that a benefit page can be about. */
public enum BenefitProgramme {
    /** Old-age savings (Jaminan Hari Tua). */
    JHT,
    /** Pension (Jaminan Pensiun). */
    JP,
    /** Work accident (Jaminan Kecelakaan Kerja). */
    JKK,
    /** Death (Jaminan Kematian). */
    JKM,
    /** Job loss (Jaminan Kehilangan Pekerjaan). */
    JKP,
    /** Scholarships for children of members. */
    SCHOLARSHIP,
    /** Housing for workers (Manfaat Layanan Tambahan, MLT). */
    HOUSING,
    /** Contributions paid for vulnerable workers (SERTAKAN). */
    SERTAKAN
}
