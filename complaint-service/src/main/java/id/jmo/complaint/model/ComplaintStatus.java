package id.jmo.complaint.model;

/** The states of a complaint by name, for the store and the API. */
public enum ComplaintStatus {
    SUBMITTED,
    VERIFIED,
    IN_WORK,
    CORRECTING,
    UNDER_INSPECTION,
    AWAITING_MEMBER,
    ANSWERED,
    CLOSED,
    REJECTED,
    WITHDRAWN,
    MERGED
}
