package id.jmo.local.sandbox.faults;

/** The kinds of faults. */
public enum FaultKind {
    /** Waits, then answers normally. */
    SLOW,
    /** A page of HTML with status 500, nothing done. */
    HTTP_500,
    /** The connection closes without a byte; nothing done. */
    CUT_BEFORE_ACTING,
    /** The connection closes without a byte; all done. */
    CUT_AFTER_ACTING,
    /** Silence; nothing done. */
    TIMEOUT_BEFORE_ACTING,
    /** Silence; all done. */
    TIMEOUT_AFTER_ACTING,
    /** Done once, the answer sent twice in one body. */
    ANSWER_TWICE,
    /** The request arrives twice, and the second answer comes back. */
    DELIVERED_TWICE,
    /** Done, and half of the answer sent. */
    MALFORMED_ANSWER,
    /** Done, and the connection closes after half of an answer that was announced whole. */
    CUT_IN_MID_ANSWER,
    /** The signature is refused; nothing done. */
    SIGNATURE_REFUSED,
    /** The answer that the fault names; nothing done. */
    ANSWER_BEFORE_ACTING,
    /** The answer that the fault names; all done. */
    ANSWER_AFTER_ACTING,
    /** The transfer is pending for a while, then paid. */
    PENDING_THEN_SUCCESS,
    /** The transfer is pending for a while, then fails. */
    PENDING_THEN_FAILED,
    /** The transfer is pending for a while, then returned. */
    PENDING_THEN_RETURNED,
    /**
     * The connection closes without a byte; the transfer waits where no inquiry looks. It is paid a while after a
     * repetition was refused for a limit, which this bank checks before it looks for duplicates.
     */
    QUEUED_WITHOUT_ANSWER
}
