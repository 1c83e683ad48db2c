package id.jmo.accident.model;

import id.jmo.platform.values.PayoutId;

/**
 * One ordered payment of an approved case.
 *
 * @param approvedBy the officer's id; the second officer's where two had to agree
 * @param payout this payment's id; a corrected account makes a new one
 * @param attempt 1 for the first payment, one more with each corrected account
 */
public record Payment(Award award, String approvedBy, PayoutId payout, int attempt) {

    Payment again(PayoutId next) {
        return new Payment(award, approvedBy, next, attempt + 1);
    }
}
