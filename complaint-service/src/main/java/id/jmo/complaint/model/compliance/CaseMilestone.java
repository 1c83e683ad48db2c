package id.jmo.complaint.model.compliance;

/** What an entry of a case's history is about. */
public enum CaseMilestone {
    OPENED,
    VISIT_PLANNED,
    VISITED,
    WARNED_ONCE,
    WARNED_TWICE,
    FINE_PROPOSED,
    FINED,
    WITHHOLDING_PROPOSED,
    SERVICES_WITHHELD,
    PROPOSAL_REFUSED,
    /** An officer's limit has passed. */
    ESCALATED,
    REGISTERED,
    DISMISSED,
    MERGED
}
