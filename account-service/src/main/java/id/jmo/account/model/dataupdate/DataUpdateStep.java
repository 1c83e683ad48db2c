package id.jmo.account.model.dataupdate;

/** What a member confirms. The order is configuration. */
public enum DataUpdateStep {
    MEMBERSHIP,
    SELFIE,
    CONTACT,
    CIVIL_DATA,
    OCCUPATION,
    NPWP,
    EMERGENCY_CONTACT,
    BANK_ACCOUNT
}
