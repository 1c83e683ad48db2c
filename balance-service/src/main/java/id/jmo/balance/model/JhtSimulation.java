package id.jmo.balance.model;

import id.jmo.platform.values.Rupiah;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * What JHT savings may become: the same wage every month, the contribution paid on the first of the month, development
 * compounded every month so that a year makes exactly the yearly rate.
 *
 * @param monthly the contribution of one month
 * @param contributed what was paid in, without the opening balance
 * @param developed what development added
 * @param balance opening balance, contributions and development, in whole rupiah
 */
public record JhtSimulation(Rupiah monthly, Rupiah contributed, Rupiah developed, Rupiah balance) {

    /** Far more digits than the rupiah of a lifetime has; rounding to whole rupiah comes last. */
    private static final MathContext EXACT = MathContext.DECIMAL128;

    private static final int MONTHS_A_YEAR = 12;

    /**
     * Reckons forward.
     *
     * @param wage monthly, in rupiah
     * @param months from now, not negative
     * @param opening what is saved already
     */
    public static JhtSimulation of(Rupiah wage, int months, Rupiah opening, JhtRates rates) {
        Rupiah monthly = wage.times(rates.contribution());
        BigDecimal growth = monthlyGrowth(rates.development());
        BigDecimal balance = BigDecimal.valueOf(opening.amount());
        for (int month = 0; month < months; month++) {
            balance = balance.add(BigDecimal.valueOf(monthly.amount())).multiply(growth, EXACT);
        }
        Rupiah whole = Rupiah.of(balance);
        Rupiah contributed = Rupiah.of(Math.multiplyExact(monthly.amount(), (long) months));
        return new JhtSimulation(monthly, contributed, whole.minus(opening).minus(contributed), whole);
    }

    /** The twelfth root of a year's growth, by Newton's method; a double is too coarse to hold it exactly. */
    private static BigDecimal monthlyGrowth(BigDecimal yearly) {
        BigDecimal year = BigDecimal.ONE.add(yearly);
        BigDecimal twelve = BigDecimal.valueOf(MONTHS_A_YEAR);
        BigDecimal root = BigDecimal.valueOf(Math.pow(year.doubleValue(), 1.0 / MONTHS_A_YEAR));
        for (int step = 0; step < 3; step++) {
            BigDecimal power = root.pow(MONTHS_A_YEAR - 1, EXACT);
            root = root.multiply(twelve.subtract(BigDecimal.ONE))
                    .add(year.divide(power, EXACT))
                    .divide(twelve, EXACT);
        }
        return root;
    }
}
