package id.jmo.balance.model;

import id.jmo.platform.values.Rupiah;

/**
 * What an approved claim pays: gross leaves the member's savings, tax goes to the tax office, net to the member's bank
 * account. All in rupiah, gross positive, gross = tax + net.
 */
public record Terms(Rupiah gross, Rupiah tax, Rupiah net) {

    /** @throws LedgerContradiction if the three do not add up */
    public Terms {
        if (!gross.isPositive() || tax.isNegative() || net.isNegative() || !gross.equals(tax.plus(net))) {
            throw new LedgerContradiction("Gross %s is not tax %s and net %s".formatted(gross, tax, net));
        }
    }
}
