package id.jmo.payout.model;

import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;

/**
 * What is to be paid, to whom, under which reference. It never changes.
 *
 * @param amount more than nothing, whole rupiah
 * @param reference the one name under which the bank knows this payout (SNAP, partnerReferenceNo, up to 64 characters);
 *     however often the transfer is asked for, it is this one
 */
public record PayoutOrder(
        PayoutId payoutId,
        PayoutCause cause,
        MemberId memberId,
        Rupiah amount,
        PayoutAccount account,
        String reference,
        Instant orderedAt) {

    public PayoutOrder {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("Nothing to pay: " + amount);
        }
    }

    /** An order whose reference follows from its id, so that not even a lost document could give it a second one. */
    public static PayoutOrder of(
            PayoutId payoutId,
            PayoutCause cause,
            MemberId memberId,
            Rupiah amount,
            PayoutAccount account,
            Instant now) {
        return new PayoutOrder(payoutId, cause, memberId, amount, account, referenceOf(payoutId), now);
    }

    private static String referenceOf(PayoutId payoutId) {
        return payoutId.toString().replace("-", "");
    }
}
