package id.jmo.account.model;

/** Something that happened to a member, with the member as they are after it. */
public record MemberFact(Kind kind, Member after) {

    /** What can happen. */
    public enum Kind {
        REGISTERED,
        DATA_UPDATED,
        /** The member proved to receive what is sent to the address and the phone on record. */
        CONTACT_VERIFIED,
        MEMBERSHIP_ENDED,
        MEMBERSHIP_RESUMED,
        CIVIL_REGISTRY_CHECKED,
        DETAILS_CORRECTED,
        /** An order of a complaint officer was answered: the last of the member's corrections. */
        CORRECTION_ANSWERED,
        BIOMETRIC_CONSENT_GIVEN,
        BIOMETRIC_CONSENT_WITHDRAWN
    }
}
