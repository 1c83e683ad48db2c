package id.jmo.balance.model.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.jmo.platform.values.Rupiah;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
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
                        .balance()
                        .amount())
                .isBetween(1_049_999_999_999L, 1_050_000_000_000L);
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

    @Test
    void it_is_reckoned_by_calendar_years_and_their_rows_add_up() {
        JhtSimulation simulation = JhtSimulation.of(
                Wages.constant(Rupiah.of(5_000_000)),
                YearMonth.of(2026, 11),
                24,
                Rupiah.of(7_000_000),
                MINISTRY_EXAMPLE);

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

        JhtSimulation simulation = JhtSimulation.of(wages, YearMonth.of(2026, 12), 14, Rupiah.ZERO, MINISTRY_EXAMPLE);

        assertThat(simulation.years())
                .extracting(JhtSimulation.YearOfSavings::wage)
                .containsExactly(Rupiah.of(5_000_000), Rupiah.of(5_500_000), Rupiah.of(6_050_000));
        assertThat(simulation.monthly()).isEqualTo(Rupiah.of(285_000));
    }

    private static JhtSimulation simulate(Rupiah wage, int months, Rupiah opening, JhtRates rates) {
        return JhtSimulation.of(Wages.constant(wage), YearMonth.of(2022, 1), months, opening, rates);
    }

    private static Rupiah sum(JhtSimulation simulation, Function<JhtSimulation.YearOfSavings, Rupiah> part) {
        return simulation.years().stream().map(part).reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
