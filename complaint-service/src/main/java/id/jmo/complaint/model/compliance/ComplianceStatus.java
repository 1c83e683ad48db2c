package id.jmo.complaint.model.compliance;

/** The states of a compliance case, as the API names them. */
public enum ComplianceStatus {
    REPORTED,
    VISIT_PLANNED,
    VISITED,
    WARNED_ONCE,
    WARNED_TWICE,
    FINED,
    SERVICES_WITHHELD,
    REGISTERED,
    DISMISSED,
    MERGED
}
