package id.jmo.claim.model;

/** What a claim that is under way waits for. Each step has a deadline, see {@link StepDeadlines}. */
public enum Step {
    /** The hold of the balance and the verdict on the selfie. */
    VERIFICATION,
    /** An officer's decision. */
    REVIEW,
    /** A second officer's decision. */
    SECOND_REVIEW,
    /** The bank. */
    PAYMENT,
    /** The ledger's settlement. */
    SETTLEMENT,
    /** The member, who must give another bank account. */
    CORRECTION
}
