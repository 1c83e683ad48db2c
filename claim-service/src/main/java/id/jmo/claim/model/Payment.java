package id.jmo.claim.model;

import id.jmo.platform.values.PayoutId;

/**
 * One order to pay an approved claim.
 *
 * @param approvedBy {@link Approval#BY_POLICY}, or the officer's id (the second officer's where two had to agree)
 * @param payout this order; a corrected account makes a new one
 * @param attempt 1 for the first order, one more with each corrected account
 */
public record Payment(ClaimAmounts amounts, String approvedBy, PayoutId payout, int attempt) {

    Payment again(PayoutId next) {
        return new Payment(amounts, approvedBy, next, attempt + 1);
    }
}
