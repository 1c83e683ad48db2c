package id.jmo.balance.model.development;

import id.jmo.balance.model.simulation.DatedTable;
import id.jmo.platform.values.Rupiah;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Year;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

/**
 * A balance that earns month by month, as the {@linkplain AccrualConvention conventions} say: compounded exactly, and only the
 * sum since the beginning rounded to whole rupiah. What books earn and what simulations foresee is reckoned alike.
 */
public final class AccruingBalance {

    /** A root is not quite exact: without this, a year at 5% would make a rupiah less than 5%. */
    private static final int DIGITS = 9;

    private final DatedTable<AccrualConvention> conventions;
    private final Map<Factor, BigDecimal> factors = new HashMap<>();
    private BigDecimal balance = BigDecimal.ZERO;
    private BigDecimal changed = BigDecimal.ZERO;

    /** What the factor of a month depends on. */
    private record Factor(AccrualConvention convention, BigDecimal rate, int days, boolean leapYear) {}

    public AccruingBalance(DatedTable<AccrualConvention> conventions) {
        this.conventions = conventions;
    }

    /** The first month in which a contribution earns that is received in this one. */
    public YearMonth earnsFrom(YearMonth received) {
        return conventionOf(received).earnsFrom(received);
    }

    /** Money comes in, or leaves if it is negative, on the first of the month that {@link #month} takes next. */
    public void change(Rupiah amount) {
        BigDecimal change = BigDecimal.valueOf(amount.amount());
        changed = changed.add(change);
        balance = balance.add(change);
    }

    /**
     * A month passes.
     *
     * @param yearly its rate, such as {@code 0.05}; more than -1
     */
    public void month(YearMonth month, BigDecimal yearly) {
        // Below nothing where more was paid out than a published rate has made in the end.
        if (balance.signum() > 0) {
            BigDecimal factor = factors.computeIfAbsent(
                    new Factor(conventionOf(month), yearly, month.lengthOfMonth(), Year.isLeap(month.getYear())),
                    of -> of.convention().factor(yearly, month));
            balance = balance.multiply(factor, MonthlyGrowth.EXACT);
        }
    }

    /**
     * What has been earned since the beginning.
     *
     * @param through the last month that has passed, whose convention says how the sum is rounded
     */
    public Rupiah earned(YearMonth through) {
        return Rupiah.of(balance.subtract(changed)
                .setScale(DIGITS, RoundingMode.HALF_UP)
                .setScale(0, conventionOf(through).rounding()));
    }

    private AccrualConvention conventionOf(YearMonth month) {
        return conventions.on(month.atDay(1));
    }
}
