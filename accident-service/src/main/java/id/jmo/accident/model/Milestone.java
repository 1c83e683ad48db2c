package id.jmo.accident.model;

/** What an entry of the timeline is about. */
public enum Milestone {
    NOTIFIED(AccidentPhase.NOTIFIED),
    /** Somebody else notified the same accident. */
    NOTIFIED_AGAIN(AccidentPhase.NOTIFIED),
    STAGE_ONE_OVERDUE(AccidentPhase.NOTIFIED),
    STAGE_ONE_REPORTED(AccidentPhase.TREATMENT),
    GUARANTEE_ISSUED(AccidentPhase.TREATMENT),
    DOCTOR_STATED(AccidentPhase.TREATMENT),
    STAGE_TWO_OVERDUE(AccidentPhase.TREATMENT),
    STAGE_TWO_REPORTED(AccidentPhase.VERIFICATION),
    EVIDENCE_NEEDED(AccidentPhase.VERIFICATION),
    EVIDENCE_GIVEN(AccidentPhase.VERIFICATION),
    SENT_TO_REVIEW(AccidentPhase.APPROVAL),
    FIRST_OFFICER_APPROVED(AccidentPhase.APPROVAL),
    APPROVED(AccidentPhase.APPROVAL),
    PAYMENT_ORDERED(AccidentPhase.PAYMENT),
    MONEY_TRANSFERRED(AccidentPhase.PAYMENT),
    ACCOUNT_CORRECTED(AccidentPhase.PAYMENT),
    COMPLETED(AccidentPhase.COMPLETED),
    /** Approved, and nothing is to be paid in cash. */
    CLOSED_WITHOUT_PAYMENT(AccidentPhase.COMPLETED),
    REJECTED(AccidentPhase.REJECTED),
    MONEY_RETURNED(AccidentPhase.RETURNED),
    EMPLOYER_LIABLE(AccidentPhase.EMPLOYER_PAYS),
    REIMBURSEMENT_SOUGHT(AccidentPhase.EMPLOYER_PAYS);

    private final AccidentPhase phase;

    Milestone(AccidentPhase phase) {
        this.phase = phase;
    }

    public AccidentPhase phase() {
        return phase;
    }
}
