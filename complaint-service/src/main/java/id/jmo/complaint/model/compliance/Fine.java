package id.jmo.complaint.model.compliance;

import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Rupiah;

/**
 * Denda: goes to the social-security fund. Its amount follows from the contributions that are due, which an unregistered
 * employer has not stated: the officer enters it and says how it was found.
 *
 * @param amount more than zero
 * @param basis how the amount was found, in the officer's words
 */
public record Fine(Rupiah amount, Confidential basis) {

    /** @throws IllegalArgumentException if the amount is not positive */
    public Fine {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("A fine is more than nothing");
        }
    }
}
