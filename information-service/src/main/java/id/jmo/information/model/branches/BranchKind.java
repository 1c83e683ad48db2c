package id.jmo.information.model.branches;

/** The kinds of places that a member can go to. */
public enum BranchKind {
    /** Kantor cabang. */
    BRANCH,
    /** Kantor cabang perintis (KCP): a smaller office with fewer services. */
    PIONEER_BRANCH,
    /** Pusat Layanan Kecelakaan Kerja (PLKK): a partner clinic or hospital that treats work accidents. */
    CLINIC,
    /** A partner bank (Service Point Office) that takes claims. */
    PARTNER_BANK
}
