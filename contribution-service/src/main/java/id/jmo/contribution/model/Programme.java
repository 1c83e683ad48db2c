package id.jmo.contribution.model;

/** The programmes that contributions are paid for (UU 40/2004, UU 11/2020). */
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
