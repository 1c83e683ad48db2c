package id.jmo.account.model.card;

import java.util.List;

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
    JKP;

    /** Those of an independent worker (BPU): JKK and JKM always, JHT by choice (PP 44/2015, PP 46/2015). */
    public static List<Programme> ofIndependentWorker(boolean oldAgeSavings) {
        return oldAgeSavings ? List.of(JKK, JKM, JHT) : List.of(JKK, JKM);
    }
}
