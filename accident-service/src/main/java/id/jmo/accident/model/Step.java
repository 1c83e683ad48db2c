package id.jmo.accident.model;

/** What a case that is under way waits for, where that has a deadline. A treatment takes as long as it takes. */
public enum Step {
    /** The employer's report of stage I; of an independent worker, the worker's own. */
    STAGE_ONE,
    /** The report of stage II. */
    STAGE_TWO,
    /** Evidence from employer or member. */
    EVIDENCE,
    /** An officer's decision. */
    REVIEW,
    /** A second officer's decision. */
    SECOND_REVIEW,
    /** The bank. */
    PAYMENT,
    /** The ledger's settlement. */
    SETTLEMENT,
    /** Another bank account. */
    CORRECTION
}
