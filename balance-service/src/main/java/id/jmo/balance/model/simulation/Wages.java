package id.jmo.balance.model.simulation;

import id.jmo.balance.model.development.MonthlyGrowth;
import id.jmo.platform.values.Rupiah;
import java.math.BigDecimal;
import java.time.Year;
import java.util.Map;

/**
 * A member's monthly wage year by year: as known, else from today's wage, which changes every January by the same rate, before
 * today as after it.
 *
 * @param current today's, in rupiah a month
 * @param now the year of today's wage
 * @param growth a year, such as {@code 0.05}; more than -1
 * @param known what was earned in other years
 */
public record Wages(Rupiah current, Year now, BigDecimal growth, Map<Year, Rupiah> known) {

    public Wages {
        known = Map.copyOf(known);
    }

    /** The same wage for ever. */
    public static Wages constant(Rupiah wage) {
        return new Wages(wage, Year.of(0), BigDecimal.ZERO, Map.of());
    }

    Rupiah in(Year year) {
        Rupiah knownWage = known.get(year);
        if (knownWage != null) {
            return knownWage;
        }
        BigDecimal factor = BigDecimal.ONE.add(growth).pow(year.getValue() - now.getValue(), MonthlyGrowth.EXACT);
        return current.times(factor);
    }
}
