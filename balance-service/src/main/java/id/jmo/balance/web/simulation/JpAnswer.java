package id.jmo.balance.web.simulation;

import id.jmo.balance.application.simulation.SimulateJp.Simulated;
import id.jmo.balance.model.simulation.JpSimulation;
import id.jmo.balance.model.simulation.JpSimulation.Benefit;
import id.jmo.platform.values.Rupiah;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An estimate, not a guarantee.
 *
 * @param pensionAge in whole years
 * @param reachedOn the birthday on which it is reached
 * @param beginsOn from when the pension is due
 * @param contributionMonths until then
 * @param averageWage monthly, each wage up to the ceiling and raised by inflation until the year of the pension
 * @param pension where contributions are paid for fifteen years
 * @param lumpSum where they are not
 * @param rows one for each calendar year, fit for a chart
 * @param assumptions what the estimate rests on, in the caller's language
 */
record JpAnswer(
        int pensionAge,
        LocalDate reachedOn,
        LocalDate beginsOn,
        int contributionMonths,
        Rupiah averageWage,
        @Nullable Pension pension,
        @Nullable LumpSum lumpSum,
        List<Row> rows,
        List<Assumption> assumptions) {

    /**
     * Monthly, in the first year; later years rise with inflation.
     *
     * @param reckoned by the formula
     * @param amount within the minimum and the maximum
     */
    record Pension(Rupiah reckoned, Rupiah minimum, Rupiah maximum, Rupiah amount) {}

    /** What was paid in and its development, paid back at once. */
    record LumpSum(Rupiah contributions, Rupiah development, Rupiah amount) {}

    /**
     * @param months of the year with a contribution
     * @param countedWage monthly, up to the ceiling
     * @param weightedWage the counted one, raised by inflation
     */
    record Row(int year, int months, Rupiah wage, Rupiah countedWage, Rupiah weightedWage) {

        static Row of(JpSimulation.YearOfWages year) {
            return new Row(year.year().getValue(), year.months(), year.wage(), year.countedWage(), year.weightedWage());
        }
    }

    static JpAnswer of(Simulated simulated, BigDecimal growth, Assumption.Texts texts) {
        var simulation = simulated.simulation();
        return new JpAnswer(
                simulation.pensionAge(),
                simulation.reachedOn(),
                simulation.begins(),
                simulation.months(),
                simulation.averageWage(),
                simulation.benefit() instanceof Benefit.Pension it
                        ? new Pension(it.reckoned(), it.minimum(), it.maximum(), it.amount())
                        : null,
                simulation.benefit() instanceof Benefit.LumpSum it
                        ? new LumpSum(it.contributions(), it.development(), it.amount())
                        : null,
                simulation.years().stream().map(Row::of).toList(),
                assumptions(simulated, growth, texts));
    }

    private static List<Assumption> assumptions(Simulated simulated, BigDecimal growth, Assumption.Texts texts) {
        var rules = simulated.rules();
        List<Assumption> all = new ArrayList<>();
        all.add(texts.plain("pension-age"));
        all.add(texts.rate("jp-accrual", rules.accrual()));
        all.add(texts.amount(
                "jp-wage-ceiling", rules.wageCeilings().entries().getFirst().amount()));
        all.add(texts.rate("jp-inflation", rules.assumedInflation()));
        all.add(texts.plain("jp-bounds"));
        all.add(texts.rate("jp-lump-sum", rules.assumedDevelopment()));
        simulated.conventions().forEach(convention -> all.add(texts.convention(convention)));
        all.add(texts.wage(growth));
        return all;
    }
}
