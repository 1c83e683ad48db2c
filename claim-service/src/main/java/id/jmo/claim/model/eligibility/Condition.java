package id.jmo.claim.model.eligibility;

/** The conditions of a claim. The first three are the app's three green ticks. */
public enum Condition {
    /** There is a balance, and it is within the limit. */
    BALANCE("balance"),
    /** Pengkinian data: the member has confirmed the data recently enough. */
    DATA_UPDATED("dataUpdated"),
    /** The membership has ended for a cause that is claimed in the app, and the waiting period is over. */
    MEMBERSHIP_ENDED("membershipEnded"),
    /** The civil registry (Dukcapil) knows the member by the same data. */
    CIVIL_REGISTRY("civilRegistry"),
    /** The member consents that their face is recognised: in the app a selfie is the proof of identity. */
    BIOMETRIC_CONSENT("biometricConsent"),
    /** The member has no other claim under way. */
    NO_OPEN_CLAIM("noOpenClaim");

    private final String property;

    Condition(String property) {
        this.property = property;
    }

    /** Its name in responses and faults. */
    public String property() {
        return property;
    }
}
