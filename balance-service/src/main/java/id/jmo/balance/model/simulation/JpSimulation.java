package id.jmo.balance.model.simulation;

import id.jmo.balance.model.development.AccrualConvention;
import id.jmo.balance.model.development.MonthlyGrowth;
import id.jmo.platform.values.Rupiah;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * What a member's pension may be (PP 45/2015): of a member who pays until the pension age, from wages up to the ceiling.
 *
 * @param pensionAge in whole years
 * @param reachedOn the birthday on which it is reached
 * @param begins the first of the month after, from when a pension is due
 * @param months of contributions
 * @param averageWage of all months, each raised by inflation until the year of the pension; rounded down
 * @param years what the average is made of
 */
public record JpSimulation(
        int pensionAge,
        LocalDate reachedOn,
        LocalDate begins,
        int months,
        Rupiah averageWage,
        List<YearOfWages> years,
        Benefit benefit) {

    private static final BigDecimal MONTHS_A_YEAR = BigDecimal.valueOf(12);

    /**
     * One calendar year.
     *
     * @param months with contributions
     * @param wage monthly
     * @param countedWage up to the ceiling; in the average of the months, as the ceiling rises in March
     * @param weightedWage the counted one raised by inflation; a step of the reckoning, to the nearest rupiah
     */
    public record YearOfWages(Year year, int months, Rupiah wage, Rupiah countedWage, Rupiah weightedWage) {}

    /** What is paid. */
    public sealed interface Benefit {

        /**
         * Every month until death, in the first year; later years rise with inflation.
         *
         * @param reckoned before the bounds
         * @param amount within them
         */
        record Pension(Rupiah reckoned, Rupiah minimum, Rupiah maximum, Rupiah amount) implements Benefit {}

        /** Contributions were paid for too short a time: they are paid back, with their development. */
        record LumpSum(Rupiah contributions, Rupiah development, Rupiah amount) implements Benefit {}
    }

    public JpSimulation {
        years = List.copyOf(years);
    }

    /**
     * Reckons.
     *
     * @param first the first month with a contribution; there is none if the pension age is reached before it
     * @param conventions by which contributions develop that are paid back
     */
    public static JpSimulation of(
            LocalDate born, YearMonth first, Wages wages, JpRules rules, DatedTable<AccrualConvention> conventions) {
        LocalDate reachedOn = rules.pensionAges().reachedOn(born);
        LocalDate begins = YearMonth.from(reachedOn).plusMonths(1).atDay(1);
        Development development = new Development(Rupiah.ZERO, rules.assumedDevelopment(), conventions);
        List<YearOfWages> years = new ArrayList<>();
        Rupiah contributed = Rupiah.ZERO;
        BigDecimal weighted = BigDecimal.ZERO;
        int months = 0;
        for (YearMonth month = first; month.atDay(1).isBefore(begins); ) {
            Year year = Year.of(month.getYear());
            Rupiah wage = wages.in(year);
            Rupiah counted = Rupiah.ZERO;
            int count = 0;
            for (; month.getYear() == year.getValue() && month.atDay(1).isBefore(begins); month = month.plusMonths(1)) {
                Rupiah ofMonth =
                        Rupiah.min(wage, rules.wageCeilings().on(month.atDay(1)).amount());
                Rupiah contribution = ofMonth.times(rules.contribution());
                development.month(month, contribution);
                contributed = contributed.plus(contribution);
                counted = counted.plus(ofMonth);
                count++;
            }
            BigDecimal raised = BigDecimal.valueOf(counted.amount())
                    .multiply(rules.inflationFactor(year, Year.from(begins)), MonthlyGrowth.EXACT);
            years.add(new YearOfWages(
                    year,
                    count,
                    wage,
                    Rupiah.of(perMonth(BigDecimal.valueOf(counted.amount()), count)),
                    Rupiah.of(perMonth(raised, count).setScale(0, RoundingMode.HALF_UP))));
            weighted = weighted.add(raised);
            months += count;
        }
        BigDecimal average = months == 0 ? BigDecimal.ZERO : perMonth(weighted, months);
        return new JpSimulation(
                reachedOn.getYear() - born.getYear(),
                reachedOn,
                begins,
                months,
                Rupiah.of(average),
                years,
                months < rules.qualifyingMonths()
                        ? lumpSum(contributed, development.balance())
                        : pension(average, months, begins, rules));
    }

    private static BigDecimal perMonth(BigDecimal sum, int months) {
        return sum.divide(BigDecimal.valueOf(months), MonthlyGrowth.EXACT);
    }

    private static Benefit pension(BigDecimal average, int months, LocalDate begins, JpRules rules) {
        Rupiah reckoned = Rupiah.of(average.multiply(rules.accrual())
                .multiply(BigDecimal.valueOf(months))
                .divide(MONTHS_A_YEAR, MonthlyGrowth.EXACT));
        JpRules.PensionBounds bounds = rules.bounds().on(begins);
        Rupiah atMost = Rupiah.min(reckoned, bounds.maximum());
        Rupiah amount = bounds.minimum().isMoreThan(atMost) ? bounds.minimum() : atMost;
        return new Benefit.Pension(reckoned, bounds.minimum(), bounds.maximum(), amount);
    }

    private static Benefit lumpSum(Rupiah contributed, Rupiah balance) {
        return new Benefit.LumpSum(contributed, balance.minus(contributed), balance);
    }
}
