package id.jmo.complaint.model;

/** What an entry of the timeline is about. */
public enum Milestone {
    SUBMITTED,
    VERIFIED,
    WORK_STARTED,
    /** The officer has approved corrections. */
    CORRECTION_ORDERED,
    /** Not everything that was approved could be recorded. */
    CORRECTION_INCOMPLETE,
    /** The report belongs to the inspection of the employer from now on. */
    INSPECTION_JOINED,
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
