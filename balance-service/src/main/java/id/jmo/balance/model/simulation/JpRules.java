package id.jmo.balance.model.simulation;

import id.jmo.balance.model.development.MonthlyGrowth;
import id.jmo.platform.values.Rupiah;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Map;

/**
 * The rules of the pension programme (Jaminan Pensiun, PP 45/2015).
 *
 * @param contribution share of the counted wage, employer and worker together (art. 28)
 * @param accrual share of the average wage for each year of contributions (art. 17)
 * @param qualifyingMonths contributions from which the pension is paid every month; below it, a lump sum
 * @param wageCeilings the highest wage that counts (art. 29), from March to March
 * @param pensionAges the age at which the pension begins (art. 15)
 * @param bounds lowest and highest monthly pension (art. 18), as published
 * @param inflation of a calendar year, as published
 * @param assumedInflation of the years of which none is published
 * @param assumedDevelopment a year, of contributions that are paid back as a lump sum
 */
public record JpRules(
        BigDecimal contribution,
        BigDecimal accrual,
        int qualifyingMonths,
        DatedTable<WageCeiling> wageCeilings,
        PensionAges pensionAges,
        DatedTable<PensionBounds> bounds,
        Map<Year, BigDecimal> inflation,
        BigDecimal assumedInflation,
        BigDecimal assumedDevelopment) {

    /** The programme's first month. */
    public static final YearMonth BEGINNING = YearMonth.of(2015, 7);

    public record WageCeiling(LocalDate from, Rupiah amount) implements Dated {}

    public record PensionBounds(LocalDate from, Rupiah minimum, Rupiah maximum) implements Dated {}

    public JpRules {
        inflation = Map.copyOf(inflation);
    }

    /** By how much prices rise from the beginning of a year to that of another one. */
    BigDecimal inflationFactor(Year from, Year to) {
        BigDecimal factor = BigDecimal.ONE;
        for (Year year = from; year.isBefore(to); year = year.plusYears(1)) {
            BigDecimal rise = inflation.getOrDefault(year, assumedInflation);
            factor = factor.multiply(BigDecimal.ONE.add(rise), MonthlyGrowth.EXACT);
        }
        return factor;
    }
}
