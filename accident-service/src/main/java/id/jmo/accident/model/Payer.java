package id.jmo.accident.model;

/** Who owes the benefit. The names are stored, published and shown. */
public enum Payer {
    /** The work accident fund. */
    FUND,
    /** The employer, who reported stage I late (Permenaker 1/2025, article 8) and may seek reimbursement. */
    EMPLOYER
}
