package id.jmo.complaint.model.catalogue;

/** What of a member's record an officer may order to be corrected on a complaint. */
public enum Correctable {
    NAME,
    BIRTH_DATE,
    NIK,
    MEMBERSHIP_END
}
