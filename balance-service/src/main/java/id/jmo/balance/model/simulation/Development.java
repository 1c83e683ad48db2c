package id.jmo.balance.model.simulation;

import id.jmo.platform.values.Rupiah;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A balance that develops month by month so that twelve months make exactly the yearly rate. What is paid in counts from the
 * first of its month. Exact; rounding to whole rupiah comes when it is read.
 */
final class Development {

    /** Far more digits than the rupiah of a lifetime has. */
    static final MathContext EXACT = MathContext.DECIMAL128;

    private static final int MONTHS_A_YEAR = 12;

    private final BigDecimal growth;
    private BigDecimal balance;

    /** @param yearly such as {@code 0.05} */
    Development(Rupiah opening, BigDecimal yearly) {
        this.growth = monthlyGrowth(yearly);
        this.balance = BigDecimal.valueOf(opening.amount());
    }

    void month(Rupiah paidIn) {
        balance = balance.add(BigDecimal.valueOf(paidIn.amount())).multiply(growth, EXACT);
    }

    Rupiah balance() {
        return Rupiah.of(balance);
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
