package id.jmo.claim.model;

import id.jmo.platform.values.Rupiah;

/** What a claim is worth: gross, the tax on it, and what the member receives. */
public record ClaimAmounts(Rupiah gross, Rupiah tax) {

    /** @throws IllegalArgumentException if the tax is negative or not less than the gross amount */
    public ClaimAmounts {
        if (tax.isNegative() || !gross.isMoreThan(tax)) {
            throw new IllegalArgumentException("The tax lies between nothing and the amount paid");
        }
    }

    public Rupiah net() {
        return gross.minus(tax);
    }
}
