package id.jmo.balance.model.development;

import java.math.BigDecimal;
import java.math.MathContext;

/** By what a balance grows in a month, so that twelve months make exactly the yearly rate. */
public final class MonthlyGrowth {

    /** Far more digits than the rupiah of a lifetime has. */
    public static final MathContext EXACT = MathContext.DECIMAL128;

    private static final int MONTHS_A_YEAR = 12;

    private MonthlyGrowth() {}

    /**
     * The twelfth root of a year's growth, by Newton's method; a double is too coarse to hold it exactly.
     *
     * @param yearly such as {@code 0.0719}, more than -1
     */
    public static BigDecimal of(BigDecimal yearly) {
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
