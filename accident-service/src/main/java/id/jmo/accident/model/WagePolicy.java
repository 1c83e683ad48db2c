package id.jmo.accident.model;

import id.jmo.platform.values.Rupiah;
import java.math.BigDecimal;

/**
 * The month's wage that benefits are computed from.
 *
 * @param workingDaysAMonth how many days' pay make a month's
 */
public record WagePolicy(int workingDaysAMonth) {

    /** @throws IllegalArgumentException if the days are no month's */
    public WagePolicy {
        if (workingDaysAMonth < 1 || workingDaysAMonth > 31) {
            throw new IllegalArgumentException(workingDaysAMonth + " days are no month");
        }
    }

    public Rupiah monthly(StageOne.Wage wage) {
        return switch (wage.basis()) {
            case MONTHLY, PIECE_RATE -> wage.amount();
            case DAILY -> wage.amount().times(BigDecimal.valueOf(workingDaysAMonth));
        };
    }
}
