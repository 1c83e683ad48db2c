package id.jmo.payout.messaging;

import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;

/** {@code id.jmo.payout.completed.v1}: the money is in the member's account. */
record PayoutCompleted(
        PayoutId payoutId, ClaimId claimId, MemberId memberId, String reference, Rupiah amount, Instant paidAt) {

    static final String TYPE = "id.jmo.payout.completed.v1";
}
