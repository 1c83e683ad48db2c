package id.jmo.balance.model;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.values.Rupiah;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class JhtSimulationTest {

    private static final JhtRates MINISTRY_EXAMPLE =
            new JhtRates(LocalDate.of(2022, 1, 1), new BigDecimal("0.057"), new BigDecimal("0.057"));

    /** The example that the Ministry of Manpower published in 2022: a wage of Rp4,000,000 for five years. */
    @Test
    void five_years_of_a_wage_of_four_million_make_the_published_amount() {
        JhtSimulation simulation = JhtSimulation.of(Rupiah.of(4_000_000), 60, Rupiah.ZERO, MINISTRY_EXAMPLE);

        assertThat(simulation.monthly()).isEqualTo(Rupiah.of(228_000));
        assertThat(simulation.balance()).isEqualTo(Rupiah.of(15_800_310));
        assertThat(simulation.contributed()).isEqualTo(Rupiah.of(13_680_000));
        assertThat(simulation.developed()).isEqualTo(Rupiah.of(2_120_310));
    }

    @Test
    void left_alone_for_twenty_six_more_years_it_only_develops() {
        JhtSimulation simulation = JhtSimulation.of(Rupiah.ZERO, 26 * 12, Rupiah.of(15_800_310), MINISTRY_EXAMPLE);

        assertThat(simulation.balance()).isEqualTo(Rupiah.of(66_775_212));
        assertThat(simulation.contributed()).isEqualTo(Rupiah.ZERO);
    }

    @Test
    void a_year_makes_exactly_the_yearly_rate() {
        JhtRates five = new JhtRates(LocalDate.of(2022, 1, 1), BigDecimal.ZERO, new BigDecimal("0.05"));

        assertThat(JhtSimulation.of(Rupiah.of(1), 12, Rupiah.of(1_000_000_000_000L), five)
                        .balance()
                        .amount())
                .isBetween(1_049_999_999_999L, 1_050_000_000_000L);
    }

    @Test
    void no_time_changes_nothing() {
        assertThat(JhtSimulation.of(Rupiah.of(5_000_000), 0, Rupiah.of(7), MINISTRY_EXAMPLE)
                        .balance())
                .isEqualTo(Rupiah.of(7));
    }
}
