package id.jmo.complaint.model;

/** What an entry of the timeline is about. */
public enum Milestone {
    SUBMITTED,
    VERIFIED,
    WORK_STARTED,
    MEMBER_ASKED,
    MEMBER_REPLIED,
    ANSWERED,
    REOPENED,
    /** The limit has passed, and a supervisor looks after it. */
    ESCALATED,
    CLOSED,
    REJECTED,
    WITHDRAWN,
    MERGED
}
