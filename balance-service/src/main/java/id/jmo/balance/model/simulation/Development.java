package id.jmo.balance.model.simulation;

import id.jmo.balance.model.development.AccrualConvention;
import id.jmo.balance.model.development.AccruingBalance;
import id.jmo.platform.values.Rupiah;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

/** What a balance would earn at one yearly rate, reckoned as books are. What is paid in comes on the first of its month. */
final class Development {

    private final BigDecimal yearly;
    private final AccruingBalance balance;
    private final Map<YearMonth, Rupiah> toCome = new HashMap<>();
    private Rupiah paid;
    private Rupiah earned = Rupiah.ZERO;

    /**
     * @param opening earns from the first month on
     * @param yearly such as {@code 0.05}, more than -1
     */
    Development(Rupiah opening, BigDecimal yearly, DatedTable<AccrualConvention> conventions) {
        this.yearly = yearly;
        this.balance = new AccruingBalance(conventions);
        this.paid = opening;
        balance.change(opening);
    }

    /** A month passes: the one after the month before. */
    void month(YearMonth month, Rupiah paidIn) {
        toCome.merge(balance.earnsFrom(month), paidIn, Rupiah::plus);
        balance.change(toCome.getOrDefault(month, Rupiah.ZERO));
        toCome.remove(month);
        balance.month(month, yearly);
        paid = paid.plus(paidIn);
        earned = balance.earned(month);
    }

    Rupiah balance() {
        return paid.plus(earned);
    }
}
