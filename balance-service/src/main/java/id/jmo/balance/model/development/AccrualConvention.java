package id.jmo.balance.model.development;

import id.jmo.balance.model.simulation.Dated;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * How development is reckoned in the months from a day on, until the next convention.
 *
 * @param growth what a yearly rate makes of a balance in one month
 * @param contributions from when on they earn
 * @param rounding of all that a book has earned to whole rupiah
 * @param source where the convention was found
 * @param sample whether it is an assumption, because none was found
 */
public record AccrualConvention(
        LocalDate from,
        Growth growth,
        ContributionsEarn contributions,
        RoundingMode rounding,
        String source,
        boolean sample)
        implements Dated {

    private static final MathContext EXACT = MonthlyGrowth.EXACT;
    private static final BigDecimal MONTHS_A_YEAR = BigDecimal.valueOf(12);

    /** What a yearly rate makes of a balance in one month. */
    public enum Growth {
        /** All months are equal, and twelve of them make exactly the yearly rate. */
        TWELFTH_ROOT,
        /** All months are equal, each with a twelfth of the yearly rate: twelve of them make more than it. */
        TWELFTH,
        /** Each month has its days' share of the year's rate (actual/actual). */
        ACTUAL_DAYS
    }

    /** From when on a contribution earns. */
    public enum ContributionsEarn {
        /** From the first of the month in which the bank received it. */
        FROM_MONTH_OF_RECEIPT,
        /** From the first of the month after. */
        FROM_MONTH_AFTER
    }

    /**
     * By what a balance is multiplied in the month.
     *
     * @param yearly such as {@code 0.0719}, more than -1
     */
    BigDecimal factor(BigDecimal yearly, YearMonth month) {
        return switch (growth) {
            case TWELFTH_ROOT -> MonthlyGrowth.of(yearly);
            case TWELFTH -> BigDecimal.ONE.add(yearly.divide(MONTHS_A_YEAR, EXACT));
            case ACTUAL_DAYS ->
                BigDecimal.ONE.add(yearly.multiply(BigDecimal.valueOf(month.lengthOfMonth()))
                        .divide(BigDecimal.valueOf(month.atDay(1).lengthOfYear()), EXACT));
        };
    }

    /** The first month in which a contribution earns that the bank received in this one. */
    YearMonth earnsFrom(YearMonth received) {
        return switch (contributions) {
            case FROM_MONTH_OF_RECEIPT -> received;
            case FROM_MONTH_AFTER -> received.plusMonths(1);
        };
    }
}
