package id.jmo.balance.model.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.balance.model.development.AccrualConvention.ContributionsEarn;
import id.jmo.balance.model.development.AccrualConvention.Growth;
import id.jmo.balance.model.simulation.JpRules.PensionBounds;
import id.jmo.balance.model.simulation.JpRules.WageCeiling;
import id.jmo.balance.model.simulation.JpSimulation.Benefit;
import id.jmo.balance.model.simulation.PensionAges.PensionAge;
import id.jmo.platform.values.Rupiah;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JpSimulationTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2015, 7, 1);
    private static final WageCeiling NO_CEILING = new WageCeiling(LONG_AGO, Rupiah.of(1_000_000_000));

    private static final PensionAges AGES = new PensionAges(IntStream.rangeClosed(56, 65)
            .mapToObj(age -> new PensionAge(age == 56 ? LONG_AGO : LocalDate.of(2019 + 3 * (age - 57), 1, 1), age))
            .toList());

    /** The worked example of a training of the institution: inflation and wages of fifteen years, a pension from 2030. */
    private static final String[] INFLATION =
            "7.00 6.75 6.50 6.25 6.00 5.75 5.50 5.25 5.00 4.75 4.75 4.75 4.75 4.75 4.75".split(" ");

    private static final long[] WAGES = {
        3_000_000,
        3_400_000,
        3_810_000,
        4_230_000,
        4_740_000,
        5_270_000,
        5_840_000,
        6_510_000,
        7_190_000,
        7_930_000,
        8_770_000,
        9_660_000,
        10_630_000,
        11_750_000,
        12_930_000
    };

    private static final long[] WEIGHTED = {
        6_694_617,
        7_090_872,
        7_443_511,
        7_759_676,
        8_183_755,
        8_583_789,
        8_994_994,
        9_504_222,
        9_973_380,
        10_476_046,
        11_060_372,
        11_630_363,
        12_217_866,
        12_892_761,
        13_544_175
    };

    @Test
    void the_worked_example_of_fifteen_years_comes_out_to_the_rupiah() {
        // The pension age is reached in December 2029, so that 2029 is the last whole year.
        var simulation = JpSimulation.of(
                LocalDate.of(1970, 12, 5),
                YearMonth.of(2015, 1),
                exampleWages(),
                rules(NO_CEILING, agesOf(59)),
                Conventions.CONFIGURED);

        assertThat(simulation.months()).isEqualTo(180);
        assertThat(simulation.begins()).isEqualTo(LocalDate.of(2030, 1, 1));
        assertThat(simulation.years())
                .extracting(year -> year.weightedWage().amount())
                .containsExactly(
                        IntStream.range(0, 15).mapToObj(i -> WEIGHTED[i]).toArray(Long[]::new));
        assertThat(simulation.averageWage()).isEqualTo(Rupiah.of(9_736_693));
        assertThat(simulation.benefit())
                .isEqualTo(new Benefit.Pension(
                        Rupiah.of(1_460_504), Rupiah.of(411_400), Rupiah.of(4_932_300), Rupiah.of(1_460_504)));
    }

    @Test
    void a_month_less_than_fifteen_years_makes_a_lump_sum_of_what_was_paid_and_its_development() {
        var simulation = JpSimulation.of(
                LocalDate.of(1970, 12, 5),
                YearMonth.of(2015, 2),
                exampleWages(),
                rules(NO_CEILING, agesOf(59)),
                Conventions.CONFIGURED);

        assertThat(simulation.months()).isEqualTo(179);
        assertThat(simulation.benefit()).isInstanceOfSatisfying(Benefit.LumpSum.class, sum -> {
            assertThat(sum.contributions().plus(sum.development())).isEqualTo(sum.amount());
            assertThat(sum.development().isPositive()).isTrue();
        });
    }

    /** A whole year at 5%: 360,000 a month; by the twelfth root from the first of each month, then by twelfths of the rate. */
    @Test
    void the_development_of_a_lump_sum_follows_the_convention() {
        LocalDate born = LocalDate.of(1970, 12, 5);
        Wages wages = Wages.constant(Rupiah.of(12_000_000));
        var byTwelfths = new DatedTable<>(
                List.of(Conventions.of("1978-01-01", Growth.TWELFTH, ContributionsEarn.FROM_MONTH_OF_RECEIPT)));
        var rules = rules(NO_CEILING, agesOf(59));

        var configured = JpSimulation.of(born, YearMonth.of(2029, 1), wages, rules, Conventions.CONFIGURED);
        var other = JpSimulation.of(born, YearMonth.of(2029, 1), wages, rules, byTwelfths);

        assertThat(configured.benefit())
                .isEqualTo(
                        new Benefit.LumpSum(Rupiah.of(4_320_000), Rupiah.of(116_127), Rupiah.of(4_320_000 + 116_127)));
        assertThat(other.benefit())
                .isEqualTo(
                        new Benefit.LumpSum(Rupiah.of(4_320_000), Rupiah.of(118_806), Rupiah.of(4_320_000 + 118_806)));
    }

    @Test
    void a_wage_counts_up_to_the_ceiling_which_rises_in_march() {
        var ceilings = new DatedTable<>(List.of(
                new WageCeiling(LocalDate.of(2025, 3, 1), Rupiah.of(10_000_000)),
                new WageCeiling(LocalDate.of(2026, 3, 1), Rupiah.of(11_200_000))));
        var rules = new JpRules(
                new BigDecimal("0.03"),
                new BigDecimal("0.01"),
                180,
                ceilings,
                AGES,
                bounds(),
                Map.of(),
                BigDecimal.ZERO,
                BigDecimal.ZERO);

        var simulation = JpSimulation.of(
                LocalDate.of(1980, 1, 1),
                YearMonth.of(2026, 1),
                Wages.constant(Rupiah.of(20_000_000)),
                rules,
                Conventions.CONFIGURED);

        assertThat(simulation.years().getFirst().countedWage()).isEqualTo(Rupiah.of(11_000_000));
        assertThat(simulation.years().get(1).countedWage()).isEqualTo(Rupiah.of(11_200_000));
    }

    @Test
    void a_pension_is_not_below_the_minimum_nor_above_the_maximum() {
        var little = JpSimulation.of(
                LocalDate.of(1975, 1, 1),
                YearMonth.of(2015, 7),
                Wages.constant(Rupiah.of(500_000)),
                rules(NO_CEILING, AGES),
                Conventions.CONFIGURED);
        var much = JpSimulation.of(
                LocalDate.of(1975, 1, 1),
                YearMonth.of(2015, 7),
                Wages.constant(Rupiah.of(90_000_000)),
                rules(NO_CEILING, AGES),
                Conventions.CONFIGURED);

        assertThat(little.benefit())
                .isInstanceOfSatisfying(
                        Benefit.Pension.class,
                        pension -> assertThat(pension.amount()).isEqualTo(Rupiah.of(411_400)));
        assertThat(much.benefit())
                .isInstanceOfSatisfying(
                        Benefit.Pension.class,
                        pension -> assertThat(pension.amount()).isEqualTo(Rupiah.of(4_932_300)));
    }

    @ParameterizedTest(name = "born in {0}: {1}, at {2}")
    @CsvSource(textBlock = """
                    1962, 2018, 56
                    1963, 2020, 57
                    1964, 2021, 57
                    1965, 2023, 58
                    1966, 2024, 58
                    1967, 2026, 59
                    1968, 2027, 59
                    1969, 2029, 60
                    1970, 2030, 60
                    1971, 2032, 61
                    1972, 2033, 61
                    1973, 2035, 62
                    1974, 2036, 62
                    1975, 2038, 63
                    1976, 2039, 63
                    1977, 2041, 64
                    1978, 2042, 64
                    1979, 2044, 65
                    1990, 2055, 65
                    """)
    void the_pension_age_rises_while_people_wait_for_it(int born, int reached, int age) {
        assertThat(AGES.reachedOn(LocalDate.of(born, 7, 27))).isEqualTo(LocalDate.of(reached, 7, 27));
        assertThat(reached - born).isEqualTo(age);
    }

    @Test
    void the_pension_is_due_from_the_first_of_the_month_after_the_birthday() {
        var simulation = JpSimulation.of(
                LocalDate.of(1968, 7, 27),
                YearMonth.of(2015, 7),
                Wages.constant(Rupiah.of(5_000_000)),
                rules(NO_CEILING, AGES),
                Conventions.CONFIGURED);

        assertThat(simulation.begins()).isEqualTo(LocalDate.of(2027, 8, 1));
    }

    private static Wages exampleWages() {
        var known = new HashMap<Year, Rupiah>();
        for (int i = 0; i < WAGES.length; i++) {
            known.put(Year.of(2015 + i), Rupiah.of(WAGES[i]));
        }
        return new Wages(Rupiah.ZERO, Year.of(2026), BigDecimal.ZERO, known);
    }

    private static JpRules rules(WageCeiling ceiling, PensionAges ages) {
        var inflation = new HashMap<Year, BigDecimal>();
        for (int i = 0; i < INFLATION.length; i++) {
            inflation.put(Year.of(2015 + i), new BigDecimal(INFLATION[i]).movePointLeft(2));
        }
        return new JpRules(
                new BigDecimal("0.03"),
                new BigDecimal("0.01"),
                180,
                new DatedTable<>(List.of(ceiling)),
                ages,
                bounds(),
                inflation,
                new BigDecimal("0.03"),
                new BigDecimal("0.05"));
    }

    private static PensionAges agesOf(int years) {
        return new PensionAges(List.of(new PensionAge(LONG_AGO, years)));
    }

    private static DatedTable<PensionBounds> bounds() {
        return new DatedTable<>(List.of(new PensionBounds(LONG_AGO, Rupiah.of(411_400), Rupiah.of(4_932_300))));
    }
}
