package id.jmo.information.model.branches;

/** What a branch does for a member. */
public enum BranchService {
    JHT_CLAIM,
    JP_CLAIM,
    JKK_CLAIM,
    JKM_CLAIM,
    /** Pengkinian data. */
    DATA_UPDATE,
    /** Registration of a member or an employer. */
    REGISTRATION,
    CONTRIBUTION,
    /** Pengaduan. */
    COMPLAINT,
    /** Manfaat layanan tambahan: housing. */
    HOUSING,
    /** A printed card. */
    CARD,
    /** Treatment of a work accident. */
    TREATMENT
}
