package id.jmo.contribution.model.bill;

/** The result of applying a trigger to a bill. */
public sealed interface BillDecision {

    /** The bill in its new state, and the fact to publish. */
    record Moved(Bill bill, BillFact fact) implements BillDecision {}

    /** Repeated, or not yet due: nothing changes, and nothing is wrong. */
    record Ignored() implements BillDecision {}

    /** Nothing changes. */
    record Refused(Reason reason) implements BillDecision {}

    /** Why nothing changes. */
    enum Reason {
        /** A bill is paid as a whole and with nothing above. */
        WRONG_AMOUNT,
        /** The money came after the bill's time. */
        EXPIRED,
        /** The money came after the payer had taken the bill back. */
        CANCELLED,
        /** Another payment paid it. */
        PAID_BY_ANOTHER,
        /** What is not open cannot be cancelled. */
        NOT_OPEN
    }
}
