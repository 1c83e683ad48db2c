package id.jmo.accident.model;

/** What an entry of the timeline is about. */
public enum Milestone {
    NOTIFIED(Phase.NOTIFIED),
    /** Somebody else notified the same accident. */
    NOTIFIED_AGAIN(Phase.NOTIFIED),
    STAGE_ONE_OVERDUE(Phase.NOTIFIED),
    STAGE_ONE_REPORTED(Phase.TREATMENT),
    GUARANTEE_ISSUED(Phase.TREATMENT),
    DOCTOR_STATED(Phase.TREATMENT),
    STAGE_TWO_OVERDUE(Phase.TREATMENT),
    STAGE_TWO_REPORTED(Phase.VERIFICATION),
    EVIDENCE_NEEDED(Phase.VERIFICATION),
    EVIDENCE_GIVEN(Phase.VERIFICATION),
    SENT_TO_REVIEW(Phase.APPROVAL),
    FIRST_OFFICER_APPROVED(Phase.APPROVAL),
    APPROVED(Phase.APPROVAL),
    PAYMENT_ORDERED(Phase.PAYMENT),
    MONEY_TRANSFERRED(Phase.PAYMENT),
    ACCOUNT_CORRECTED(Phase.PAYMENT),
    COMPLETED(Phase.COMPLETED),
    /** Approved, and nothing is to be paid in cash. */
    CLOSED_WITHOUT_PAYMENT(Phase.COMPLETED),
    REJECTED(Phase.REJECTED),
    MONEY_RETURNED(Phase.RETURNED),
    EMPLOYER_LIABLE(Phase.EMPLOYER_PAYS),
    REIMBURSEMENT_SOUGHT(Phase.EMPLOYER_PAYS);

    private final Phase phase;

    Milestone(Phase phase) {
        this.phase = phase;
    }

    public Phase phase() {
        return phase;
    }
}
