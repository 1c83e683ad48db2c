package id.jmo.balance.model.simulation;

import id.jmo.balance.model.development.MonthlyGrowth;
import id.jmo.platform.values.Rupiah;
import java.math.BigDecimal;

/**
 * A balance that develops month by month so that twelve months make exactly the yearly rate. What is paid in counts from the
 * first of its month. Exact; rounding to whole rupiah comes when it is read.
 */
final class Development {

    private final BigDecimal growth;
    private BigDecimal balance;

    /** @param yearly such as {@code 0.05} */
    Development(Rupiah opening, BigDecimal yearly) {
        this.growth = MonthlyGrowth.of(yearly);
        this.balance = BigDecimal.valueOf(opening.amount());
    }

    void month(Rupiah paidIn) {
        balance = balance.add(BigDecimal.valueOf(paidIn.amount())).multiply(growth, MonthlyGrowth.EXACT);
    }

    Rupiah balance() {
        return Rupiah.of(balance);
    }
}
