package id.jmo.payout.model;

import java.time.Instant;

/** A fact about a payout that other services act on. */
public sealed interface PayoutFact {

    PayoutOrder order();

    /** The money is in the member's account. */
    record Completed(PayoutOrder order, Instant paidAt) implements PayoutFact {}

    /** No money moved, and none will under this payout. */
    record Refused(PayoutOrder order, RefusalReason reason) implements PayoutFact {}

    /** The money came back, before or after its completion was published. */
    record Returned(PayoutOrder order, Instant returnedAt) implements PayoutFact {}
}
