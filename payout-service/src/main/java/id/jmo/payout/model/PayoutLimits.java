package id.jmo.payout.model;

import id.jmo.platform.values.Rupiah;

/**
 * What no order may exceed, however it came to be ordered.
 *
 * @param most what one payout pays at most
 */
public record PayoutLimits(Rupiah most) {

    public boolean allow(Rupiah amount) {
        return !amount.isMoreThan(most);
    }
}
