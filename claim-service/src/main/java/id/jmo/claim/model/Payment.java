package id.jmo.claim.model;

import id.jmo.platform.values.PayoutId;

/**
 * One ordered payment of an approved claim.
 *
 * @param approvedBy {@link Approval#BY_POLICY}, or the officer's id (the second officer's where two had to agree)
 * @param payout this payment's id; a corrected account makes a new one
 * @param attempt 1 for the first payment, one more with each corrected account
 */
public record Payment(ClaimAmounts amounts, String approvedBy, PayoutId payout, int attempt) {

    Payment again(PayoutId next) {
        return new Payment(amounts, approvedBy, next, attempt + 1);
    }
}
