package id.jmo.payout.messaging;

import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;

/**
 * {@code id.jmo.payout.returned.v1}: the money came back, before or after its completion was published.
 *
 * @param reason RETURNED_BY_BANK; SNAP gives no other
 */
record PayoutReturned(
        PayoutId payoutId,
        ClaimId claimId,
        MemberId memberId,
        String reference,
        Rupiah amount,
        String reason,
        Instant returnedAt) {

    static final String TYPE = "id.jmo.payout.returned.v1";
    static final String BY_BANK = "RETURNED_BY_BANK";
}
