package id.jmo.balance.model.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.jmo.balance.model.development.AccrualConvention;
import id.jmo.balance.model.development.AccrualConvention.ContributionsEarn;
import id.jmo.balance.model.development.AccrualConvention.Growth;
import id.jmo.platform.values.Rupiah;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class JhtSimulationTest {

    private static final JhtRates MINISTRY_EXAMPLE =
            new JhtRates(LocalDate.of(2022, 1, 1), new BigDecimal("0.057"), new BigDecimal("0.057"));

    /** The example that the Ministry of Manpower published in 2022: a wage of Rp4,000,000 for five years. */
    @Test
    void five_years_of_a_wage_of_four_million_make_the_published_amount() {
        JhtSimulation simulation = simulate(Rupiah.of(4_000_000), 60, Rupiah.ZERO, MINISTRY_EXAMPLE);

        assertThat(simulation.monthly()).isEqualTo(Rupiah.of(228_000));
        assertThat(simulation.balance()).isEqualTo(Rupiah.of(15_800_310));
        assertThat(simulation.contributed()).isEqualTo(Rupiah.of(13_680_000));
        assertThat(simulation.developed()).isEqualTo(Rupiah.of(2_120_310));
    }

    @Test
    void left_alone_for_twenty_six_more_years_it_only_develops() {
        JhtSimulation simulation = simulate(Rupiah.ZERO, 26 * 12, Rupiah.of(15_800_310), MINISTRY_EXAMPLE);

        assertThat(simulation.balance()).isEqualTo(Rupiah.of(66_775_212));
        assertThat(simulation.contributed()).isEqualTo(Rupiah.ZERO);
    }

    @Test
    void a_year_makes_exactly_the_yearly_rate() {
        JhtRates five = new JhtRates(LocalDate.of(2022, 1, 1), BigDecimal.ZERO, new BigDecimal("0.05"));

        assertThat(simulate(Rupiah.of(1), 12, Rupiah.of(1_000_000_000_000L), five)
                        .balance())
                .isEqualTo(Rupiah.of(1_050_000_000_000L));
    }

    @Test
    void no_time_changes_nothing() {
        assertThat(simulate(Rupiah.of(5_000_000), 0, Rupiah.of(7), MINISTRY_EXAMPLE)
                        .balance())
                .isEqualTo(Rupiah.of(7));
    }

    /** PP 46/2015 and the yearly rate of 2019: ten million and contributions of 300,000 a month. */
    @Test
    void a_year_at_six_point_zero_eight_percent_makes_the_amount_of_the_vector() {
        JhtRates rates = new JhtRates(LocalDate.of(2019, 1, 1), BigDecimal.ONE, new BigDecimal("0.0608"));

        assertThat(simulate(Rupiah.of(300_000), 12, Rupiah.of(10_000_000), rates)
                        .balance())
                .isEqualTo(Rupiah.of(14_325_490));
    }

    /** The figures of the development of a book with the same money, by the same conventions. */
    @Test
    void another_convention_makes_the_same_of_it_as_of_a_book() {
        JhtRates rates = new JhtRates(LocalDate.of(2019, 1, 1), BigDecimal.ONE, new BigDecimal("0.0608"));

        assertThat(tenMillionAnd300000AMonth(rates, Growth.TWELFTH_ROOT, ContributionsEarn.FROM_MONTH_AFTER))
                .isEqualTo(Rupiah.of(14_307_250));
        assertThat(tenMillionAnd300000AMonth(rates, Growth.TWELFTH, ContributionsEarn.FROM_MONTH_OF_RECEIPT))
                .isEqualTo(Rupiah.of(14_346_023));
    }

    @Test
    void a_convention_holds_for_the_months_from_its_day_on() {
        JhtRates six = new JhtRates(LocalDate.of(2019, 1, 1), BigDecimal.ZERO, new BigDecimal("0.06"));
        var conventions = new DatedTable<>(List.of(
                Conventions.of("1978-01-01", Growth.TWELFTH_ROOT, ContributionsEarn.FROM_MONTH_OF_RECEIPT),
                Conventions.of("2022-02-01", Growth.TWELFTH, ContributionsEarn.FROM_MONTH_OF_RECEIPT)));

        assertThat(simulate(Rupiah.ZERO, 1, Rupiah.of(12_000_000), six, conventions))
                .isEqualTo(simulate(Rupiah.ZERO, 1, Rupiah.of(12_000_000), six));
        assertThat(simulate(Rupiah.ZERO, 2, Rupiah.of(12_000_000), six, conventions)
                        .developed())
                .isEqualTo(simulate(Rupiah.ZERO, 1, Rupiah.of(12_000_000), six)
                        .developed()
                        .plus(Rupiah.of(60_292)));
    }

    private static Rupiah tenMillionAnd300000AMonth(JhtRates rates, Growth growth, ContributionsEarn contributions) {
        return simulate(
                        Rupiah.of(300_000),
                        12,
                        Rupiah.of(10_000_000),
                        rates,
                        new DatedTable<>(List.of(Conventions.of("1978-01-01", growth, contributions))))
                .balance();
    }

    @Test
    void it_is_reckoned_by_calendar_years_and_their_rows_add_up() {
        JhtSimulation simulation = JhtSimulation.of(
                Wages.constant(Rupiah.of(5_000_000)),
                YearMonth.of(2026, 11),
                24,
                Rupiah.of(7_000_000),
                MINISTRY_EXAMPLE,
                Conventions.CONFIGURED);

        assertThat(simulation.years())
                .extracting(JhtSimulation.YearOfSavings::year, JhtSimulation.YearOfSavings::months)
                .containsExactly(tuple(Year.of(2026), 2), tuple(Year.of(2027), 12), tuple(Year.of(2028), 10));
        assertThat(simulation.years().getLast().balance()).isEqualTo(simulation.balance());
        assertThat(sum(simulation, JhtSimulation.YearOfSavings::contributions)).isEqualTo(simulation.contributed());
        assertThat(sum(simulation, JhtSimulation.YearOfSavings::development)).isEqualTo(simulation.developed());
    }

    @Test
    void the_wage_rises_every_january() {
        Wages wages = new Wages(Rupiah.of(5_000_000), Year.of(2026), new BigDecimal("0.1"), Map.of());

        JhtSimulation simulation = JhtSimulation.of(
                wages, YearMonth.of(2026, 12), 14, Rupiah.ZERO, MINISTRY_EXAMPLE, Conventions.CONFIGURED);

        assertThat(simulation.years())
                .extracting(JhtSimulation.YearOfSavings::wage)
                .containsExactly(Rupiah.of(5_000_000), Rupiah.of(5_500_000), Rupiah.of(6_050_000));
        assertThat(simulation.monthly()).isEqualTo(Rupiah.of(285_000));
    }

    private static JhtSimulation simulate(Rupiah wage, int months, Rupiah opening, JhtRates rates) {
        return simulate(wage, months, opening, rates, Conventions.CONFIGURED);
    }

    private static JhtSimulation simulate(
            Rupiah wage, int months, Rupiah opening, JhtRates rates, DatedTable<AccrualConvention> conventions) {
        return JhtSimulation.of(Wages.constant(wage), YearMonth.of(2022, 1), months, opening, rates, conventions);
    }

    private static Rupiah sum(JhtSimulation simulation, Function<JhtSimulation.YearOfSavings, Rupiah> part) {
        return simulation.years().stream().map(part).reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
