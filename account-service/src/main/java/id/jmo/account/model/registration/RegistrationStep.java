package id.jmo.account.model.registration;

/** What a person answers to get an account. The order is configuration. */
public enum RegistrationStep {
    CITIZENSHIP,
    MEMBERSHIP_TYPE,
    PERSONAL_DATA,
    EMAIL,
    PHONE,
    PASSWORD,
    TERMS
}
