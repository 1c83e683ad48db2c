package id.jmo.claim.model;

/** What an entry of the timeline is about. */
public enum Milestone {
    CLAIM_SUBMITTED(Phase.SUBMITTED),
    VERIFICATION_STARTED(Phase.VERIFICATION),
    BALANCE_HELD(Phase.VERIFICATION),
    IDENTITY_VERIFIED(Phase.VERIFICATION),
    IDENTITY_UNCLEAR(Phase.VERIFICATION),
    SENT_TO_REVIEW(Phase.APPROVAL),
    FIRST_OFFICER_APPROVED(Phase.APPROVAL),
    CLAIM_APPROVED(Phase.APPROVAL),
    PAYMENT_ORDERED(Phase.PAYMENT),
    MONEY_TRANSFERRED(Phase.PAYMENT),
    ACCOUNT_CORRECTED(Phase.PAYMENT),
    CLAIM_COMPLETED(Phase.COMPLETED),
    CLAIM_REJECTED(Phase.REJECTED),
    MONEY_RETURNED(Phase.RETURNED),
    CLAIM_CANCELLED(Phase.CANCELLED);

    private final Phase phase;

    Milestone(Phase phase) {
        this.phase = phase;
    }

    public Phase phase() {
        return phase;
    }
}
