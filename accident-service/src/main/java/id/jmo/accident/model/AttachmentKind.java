package id.jmo.accident.model;

/** What an attachment is, as the one who gives it says. The names are stored and shown. */
public enum AttachmentKind {
    MEMBERSHIP_CARD,
    IDENTITY_CARD,
    DOCTOR_CERTIFICATE,
    POLICE_REPORT,
    /** The letter of the traffic accident insurer. */
    JASA_RAHARJA_LETTER,
    /** Of one witness. */
    WITNESS_STATEMENT,
    TRANSPORT_RECEIPT,
    TREATMENT_RECEIPT,
    DEATH_CERTIFICATE,
    /** Of the heirs, with the account that the benefit goes to. */
    HEIR_STATEMENT,
    OTHER
}
