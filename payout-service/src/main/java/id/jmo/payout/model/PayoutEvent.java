package id.jmo.payout.model;

import java.time.Instant;

/** A fact about a payout that others act upon. */
public sealed interface PayoutEvent {

    record Completed(Instant paidAt) implements PayoutEvent {}

    record Refused(RefusalReason reason) implements PayoutEvent {}

    record Returned(Instant returnedAt) implements PayoutEvent {}
}
