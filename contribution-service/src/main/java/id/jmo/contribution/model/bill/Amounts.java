package id.jmo.contribution.model.bill;

import id.jmo.platform.values.Rupiah;

/**
 * What a bill comes to, in whole rupiah.
 *
 * @param contributions the sum of its lines
 * @param penalty of an employer who pays late; zero of others
 * @param credit what was paid too much before and counts for this bill
 */
public record Amounts(Rupiah contributions, Rupiah penalty, Rupiah credit) {

    /** @throws IllegalArgumentException if a part is negative, the credit is more than all, or nothing is billed */
    public Amounts {
        if (contributions.isNegative() || penalty.isNegative() || credit.isNegative()) {
            throw new IllegalArgumentException("Parts of a bill are not negative");
        }
        if (!contributions.isPositive() || credit.isMoreThan(contributions.plus(penalty))) {
            throw new IllegalArgumentException(
                    "A bill is of contributions, and credit counts as far as there is something to pay");
        }
    }

    /** What is to be paid: this and nothing else; nothing if the credit is enough. */
    public Rupiah due() {
        return contributions.plus(penalty).minus(credit);
    }
}
