package id.jmo.complaint.model;

/** Why a complaint is not handled. The officer's own words come with it. */
public enum RejectionReason {
    /** Another office is responsible. */
    OUT_OF_SCOPE,
    EVIDENCE_INSUFFICIENT,
    NOT_UNDERSTANDABLE,
    ALREADY_RESOLVED,
    /** Abuse, or knowingly false. */
    NOT_GENUINE
}
