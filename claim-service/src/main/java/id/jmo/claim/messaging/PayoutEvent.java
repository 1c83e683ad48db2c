package id.jmo.claim.messaging;

import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.PayoutId;
import java.time.Instant;

/** What this service reads of the events of {@code jmo.payouts.v1}. */
final class PayoutEvent {

    private PayoutEvent() {}

    record Completed(PayoutId payoutId, ClaimId claimId, Instant paidAt) {}

    record Refused(PayoutId payoutId, ClaimId claimId, String reason) {}

    record Returned(PayoutId payoutId, ClaimId claimId, String reason) {}
}
