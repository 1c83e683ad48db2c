package id.jmo.contribution.model.wages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.jmo.contribution.model.Split;
import id.jmo.contribution.model.employer.RiskClass;
import id.jmo.contribution.model.wages.AgeLimits.Insured;
import id.jmo.platform.values.Dated;
import id.jmo.platform.values.Rupiah;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WageTariffTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final Map<RiskClass, BigDecimal> JKK = Map.of(
            RiskClass.VERY_LOW, new BigDecimal("0.0024"),
            RiskClass.LOW, new BigDecimal("0.0054"),
            RiskClass.MEDIUM, new BigDecimal("0.0089"),
            RiskClass.HIGH, new BigDecimal("0.0127"),
            RiskClass.VERY_HIGH, new BigDecimal("0.0174"));
    private static final WageTariff TARIFF = new WageTariff(
            new Dated<>(List.of(
                    new Dated.From<>(LocalDate.of(2015, 7, 1), rates("0")),
                    new Dated.From<>(LocalDate.of(2025, 2, 1), rates("0.0014")))),
            new Dated<>(List.of(
                    new Dated.From<>(LocalDate.of(2025, 3, 1), Rupiah.of(10_547_400)),
                    new Dated.From<>(LocalDate.of(2026, 3, 1), Rupiah.of(11_086_300)))));

    private static WageRates rates(String jkp) {
        return new WageRates(
                new BigDecimal("0.037"),
                new BigDecimal("0.02"),
                JKK,
                new BigDecimal("0.003"),
                new BigDecimal("0.02"),
                new BigDecimal("0.01"),
                new BigDecimal(jkp));
    }

    @Test
    void a_wage_of_four_million_pays_228000_for_old_age() {
        Split split = TARIFF.of(OCTOBER, RiskClass.VERY_LOW, Rupiah.of(4_000_000), Insured.IN_BOTH);

        assertThat(split)
                .isEqualTo(new Split(
                        Rupiah.of(4_000),
                        Rupiah.of(12_000),
                        Rupiah.of(148_000),
                        Rupiah.of(80_000),
                        Rupiah.of(120_000),
                        Rupiah.of(5_600)));
    }

    @Test
    void after_the_recomposition_each_class_keeps_what_is_left_of_its_rate() {
        Rupiah wage = Rupiah.of(10_000_000);

        assertThat(List.of(RiskClass.values()))
                .extracting(risk ->
                        TARIFF.of(OCTOBER, risk, wage, Insured.IN_BOTH).jkk().amount())
                .containsExactly(10_000L, 40_000L, 75_000L, 113_000L, 160_000L);
        assertThat(TARIFF.of(YearMonth.of(2025, 1), RiskClass.LOW, wage, Insured.IN_BOTH)
                        .jkk())
                .isEqualTo(Rupiah.of(54_000));
    }

    @Test
    void pension_is_paid_up_to_the_ceiling_which_rises_in_march() {
        Rupiah wage = Rupiah.of(20_000_000);

        assertThat(TARIFF.of(YearMonth.of(2026, 2), RiskClass.LOW, wage, Insured.IN_BOTH)
                        .jp())
                .isEqualTo(Rupiah.of(316_422));
        assertThat(TARIFF.of(YearMonth.of(2026, 3), RiskClass.LOW, wage, Insured.IN_BOTH)
                        .jp())
                .isEqualTo(Rupiah.of(332_589));
        assertThat(TARIFF.of(OCTOBER, RiskClass.LOW, wage, Insured.IN_BOTH).jhtEmployer())
                .isEqualTo(Rupiah.of(740_000));
    }

    @Test
    void of_any_wage_the_parts_make_the_whole_and_no_part_is_a_rupiah_away_from_its_rate() {
        Random random = new Random(17);
        for (int i = 0; i < 20_000; i++) {
            Rupiah wage = Rupiah.of(random.nextLong(1, 1_000_000_000));
            RiskClass risk = RiskClass.values()[random.nextInt(RiskClass.values().length)];
            Split split = TARIFF.of(OCTOBER, risk, wage, Insured.IN_BOTH);

            assertThat(split.jhtEmployer().plus(split.jhtWorker())).isEqualTo(wage.times(new BigDecimal("0.057")));
            assertThat(split.jkk().plus(split.jkp())).isEqualTo(wage.times(JKK.getOrDefault(risk, BigDecimal.ZERO)));
            assertThat(split.jhtWorker()).isEqualTo(wage.times(new BigDecimal("0.02")));
            assertThat(split.jhtEmployer()
                            .minus(wage.times(new BigDecimal("0.037")))
                            .amount())
                    .isBetween(0L, 1L);
        }
    }

    @Test
    void who_is_too_old_for_pension_and_unemployment_pays_the_rest_and_all_of_jkk() {
        Split split = TARIFF.of(OCTOBER, RiskClass.VERY_LOW, Rupiah.of(4_000_000), new Insured(false, false));

        assertThat(split)
                .isEqualTo(new Split(
                        Rupiah.of(9_600),
                        Rupiah.of(12_000),
                        Rupiah.of(148_000),
                        Rupiah.of(80_000),
                        Rupiah.ZERO,
                        Rupiah.ZERO));
    }

    @Test
    void rates_that_cannot_be_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> rates("0.0025")).withMessageContaining("JKP");
        assertThatIllegalArgumentException().isThrownBy(() -> rates("-0.1"));
    }
}
