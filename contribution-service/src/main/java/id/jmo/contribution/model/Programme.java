package id.jmo.contribution.model;

/** The programmes of BPJS Ketenagakerjaan (UU 40/2004, article 18; JKP: PP 37/2021). */
public enum Programme {
    /** Jaminan kecelakaan kerja: work accidents. */
    JKK,
    /** Jaminan kematian: death. */
    JKM,
    /** Jaminan hari tua: old-age savings. */
    JHT,
    /** Jaminan pensiun: pension. */
    JP,
    /** Jaminan kehilangan pekerjaan: unemployment. */
    JKP
}
