package id.jmo.contribution.model.wages;

import id.jmo.platform.values.Rupiah;
import java.time.YearMonth;

/**
 * What may be reported at all.
 *
 * @param least a month's wage; less is taken for an error
 * @param most likewise
 * @param monthsBack how old a month may be; older ones are closed
 */
public record WageLimits(Rupiah least, Rupiah most, int monthsBack) {

    public boolean allow(Rupiah wage) {
        return !least.isMoreThan(wage) && !wage.isMoreThan(most);
    }

    public boolean isClosed(YearMonth month, YearMonth current) {
        return month.isBefore(current.minusMonths(monthsBack));
    }
}
