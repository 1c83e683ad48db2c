package id.jmo.accident.model;

/** The names of the states in the store, the API and metrics. They never change. */
public enum AccidentStatus {
    NOTIFIED,
    IN_TREATMENT,
    AWAITING_STAGE_TWO,
    AWAITING_EVIDENCE,
    IN_REVIEW,
    AWAITING_SECOND_OFFICER,
    PAYING,
    SETTLING,
    COMPLETED,
    RETURNED,
    CLOSED_WITHOUT_PAYMENT,
    EMPLOYER_LIABLE,
    REIMBURSEMENT_SOUGHT,
    REJECTED
}
