package id.jmo.account.model.card;

/** The programmes of BPJS Ketenagakerjaan (UU 40/2004, article 18; JKP: PP 37/2021). */
public enum Programme {
    /** Jaminan Kecelakaan Kerja: work accidents. */
    JKK,
    /** Jaminan Kematian: death. */
    JKM,
    /** Jaminan Hari Tua: old-age savings. */
    JHT,
    /** Jaminan Pensiun: pension. */
    JP,
    /** Jaminan Kehilangan Pekerjaan: loss of work. */
    JKP
}
