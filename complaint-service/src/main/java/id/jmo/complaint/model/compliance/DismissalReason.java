package id.jmo.complaint.model.compliance;

/** Why a case ends without a registration. */
public enum DismissalReason {
    NOT_AN_EMPLOYER,
    ALREADY_REGISTERED,
    WRONG_REPORT
}
