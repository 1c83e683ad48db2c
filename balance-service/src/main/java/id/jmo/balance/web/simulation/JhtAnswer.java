package id.jmo.balance.web.simulation;

import id.jmo.balance.application.simulation.SimulateJht.Simulated;
import id.jmo.balance.model.simulation.JhtSimulation;
import id.jmo.platform.values.Rupiah;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * An estimate, not a guarantee.
 *
 * @param contributionRate share of the wage saved every month
 * @param developmentRate assumed development of a year
 * @param monthlyContribution of the first month
 * @param rows one for each calendar year, fit for a chart; the first and the last year are perhaps in part
 * @param balance estimated after {@code years}: opening balance, contributions and development
 * @param assumptions what the estimate rests on, in the caller's language
 */
record JhtAnswer(
        Rupiah wage,
        int years,
        BigDecimal wageGrowth,
        Rupiah openingBalance,
        BigDecimal contributionRate,
        BigDecimal developmentRate,
        Rupiah monthlyContribution,
        List<Row> rows,
        Rupiah contributions,
        Rupiah development,
        Rupiah balance,
        List<Assumption> assumptions) {

    /**
     * @param months how many of the year count
     * @param balance at the end of the year
     */
    record Row(int year, int months, Rupiah wage, Rupiah contributions, Rupiah development, Rupiah balance) {

        static Row of(JhtSimulation.YearOfSavings year) {
            return new Row(
                    year.year().getValue(),
                    year.months(),
                    year.wage(),
                    year.contributions(),
                    year.development(),
                    year.balance());
        }
    }

    static JhtAnswer of(Rupiah wage, int years, BigDecimal growth, Simulated simulated, Assumption.Texts texts) {
        var rates = simulated.rates();
        var simulation = simulated.simulation();
        return new JhtAnswer(
                wage,
                years,
                growth,
                simulated.opening(),
                rates.contribution(),
                rates.development(),
                simulation.monthly(),
                simulation.years().stream().map(Row::of).toList(),
                simulation.contributed(),
                simulation.developed(),
                simulation.balance(),
                assumptions(growth, simulated, texts));
    }

    private static List<Assumption> assumptions(BigDecimal growth, Simulated simulated, Assumption.Texts texts) {
        List<Assumption> all = new ArrayList<>();
        all.add(texts.rate("jht-contribution", simulated.rates().contribution()));
        all.add(texts.rate("jht-development", simulated.rates().development()));
        simulated.conventions().forEach(convention -> all.add(texts.convention(convention)));
        all.add(texts.plain("paid-on-the-first"));
        all.add(texts.wage(growth));
        return all;
    }
}
