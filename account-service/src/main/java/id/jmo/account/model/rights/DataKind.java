package id.jmo.account.model.rights;

/**
 * The kinds of data that a request for erasure is about, with what becomes of each (Undang-Undang 27/2022, article 8, of which no
 * text was at hand). The reasons are texts, {@code erasure.reason.<KIND>}.
 */
public enum DataKind {
    /** Consents to promotions; notification-service. */
    PROMOTIONS(Treatment.ERASED),
    /** Devices that take push messages; notification-service. */
    PUSH_DEVICES(Treatment.ERASED),
    /** The messages in the inbox; notification-service. */
    INBOX(Treatment.ERASED),
    /** Pictures of verifications that no claim waits for; biometric-service. */
    SELFIES(Treatment.ERASED),
    /** The answers of a data update that was not confirmed; here. */
    UNFINISHED_DATA_UPDATE(Treatment.ERASED),
    /** Whom the member named as heirs; here. Benefits may have to be paid to them, so somebody looks first. */
    HEIRS(Treatment.OFFICER_DECIDES),
    /** Erased by withdrawing the consent, which has consequences for claims. */
    REFERENCE_PHOTO(Treatment.KEPT),
    MEMBERSHIP(Treatment.KEPT),
    SAVINGS(Treatment.KEPT),
    CLAIMS_AND_PAYOUTS(Treatment.KEPT),
    ACCIDENTS_AND_COMPLAINTS(Treatment.KEPT),
    RECORDS_OF_ACCESS(Treatment.KEPT);

    /** What becomes of a kind. */
    enum Treatment {
        ERASED,
        OFFICER_DECIDES,
        KEPT
    }

    private final Treatment treatment;

    DataKind(Treatment treatment) {
        this.treatment = treatment;
    }

    Treatment treatment() {
        return treatment;
    }
}
