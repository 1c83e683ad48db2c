package id.jmo.balance.model.simulation;

import id.jmo.balance.model.development.AccrualConvention;
import id.jmo.platform.values.Rupiah;
import java.math.BigDecimal;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * What JHT savings may become: the contribution paid on the first of the month, development reckoned as books are, by the
 * {@linkplain AccrualConvention conventions}.
 *
 * @param monthly the contribution of the first month
 * @param years the calendar years, the first and the last perhaps in part
 * @param contributed what was paid in, without the opening balance
 * @param developed what development added
 * @param balance opening balance, contributions and development, in whole rupiah
 */
public record JhtSimulation(
        Rupiah monthly, List<YearOfSavings> years, Rupiah contributed, Rupiah developed, Rupiah balance) {

    /**
     * One calendar year.
     *
     * @param months how many of its months count
     * @param balance at its end
     */
    public record YearOfSavings(
            Year year, int months, Rupiah wage, Rupiah contributions, Rupiah development, Rupiah balance) {}

    public JhtSimulation {
        years = List.copyOf(years);
    }

    /**
     * Reckons forward.
     *
     * @param first the first month that is paid
     * @param months how many, not negative
     * @param opening what is saved already
     */
    public static JhtSimulation of(
            Wages wages,
            YearMonth first,
            int months,
            Rupiah opening,
            JhtRates rates,
            DatedTable<AccrualConvention> conventions) {
        Development development = new Development(opening, rates.development(), conventions);
        List<YearOfSavings> years = new ArrayList<>();
        Rupiah contributed = Rupiah.ZERO;
        Rupiah before = opening;
        YearMonth end = first.plusMonths(months);
        for (YearMonth month = first; month.isBefore(end); ) {
            Year year = Year.of(month.getYear());
            Rupiah wage = wages.in(year);
            Rupiah paid = wage.times(rates.contribution());
            int count = 0;
            for (; month.isBefore(end) && month.getYear() == year.getValue(); month = month.plusMonths(1)) {
                development.month(month, paid);
                count++;
            }
            Rupiah contributions = paid.times(BigDecimal.valueOf(count));
            Rupiah balance = development.balance();
            years.add(new YearOfSavings(
                    year, count, wage, contributions, balance.minus(before).minus(contributions), balance));
            contributed = contributed.plus(contributions);
            before = balance;
        }
        Rupiah monthly = wages.in(Year.of(first.getYear())).times(rates.contribution());
        return new JhtSimulation(
                monthly, years, contributed, before.minus(opening).minus(contributed), before);
    }
}
