package id.jmo.contribution.model.worker;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.contribution.model.Split;
import id.jmo.platform.values.Dated;
import id.jmo.platform.values.Rupiah;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkerRatesTest {

    private static final String DECREE = "PP 50/2025";
    private static final LocalDate DECREED = LocalDate.of(2025, 12, 22);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final WorkerRates RATES = new WorkerRates(
            new Dated<>(List.of(new Dated.From<>(
                    LocalDate.of(2015, 7, 1),
                    new WorkerRates.Rates(new BigDecimal("0.01"), Rupiah.of(6_800), new BigDecimal("0.02"))))),
            List.of(
                    new WorkerRates.Reduction(
                            Sector.TRANSPORT, YearMonth.of(2026, 1), YearMonth.of(2027, 3), HALF, DECREE, DECREED),
                    new WorkerRates.Reduction(
                            Sector.OTHER, YearMonth.of(2026, 4), YearMonth.of(2026, 12), HALF, DECREE, DECREED)));

    @ParameterizedTest
    @CsvSource({
        "1000000, 10000, 16800, 8400, 20000",
        "2000000, 20000, 26800, 13400, 40000",
        "2950000, 29500, 36300, 18150, 59000",
        "7950000, 79500, 86300, 43150, 159000",
        "20700000, 207000, 213800, 106900, 414000"
    })
    void a_month_costs_jkk_and_jkm_with_their_reduction_and_jht_without(
            long base, long jkk, long both, long half, long jht) {
        WorkerTerms terms = new WorkerTerms(Rupiah.of(base), true, Sector.OTHER);

        Split full = RATES.of(terms, YearMonth.of(2026, 3));
        Split reduced = RATES.of(terms, YearMonth.of(2026, 4));

        assertThat(full.jkk()).isEqualTo(Rupiah.of(jkk));
        assertThat(full.jkk().plus(full.jkm())).isEqualTo(Rupiah.of(both));
        assertThat(reduced.jkk().plus(reduced.jkm())).isEqualTo(Rupiah.of(half));
        assertThat(full.jhtWorker()).isEqualTo(reduced.jhtWorker()).isEqualTo(Rupiah.of(jht));
        assertThat(full.jhtEmployer()).isEqualTo(Rupiah.ZERO);
    }

    @ParameterizedTest
    @CsvSource({
        "TRANSPORT, 2025-12, 16800", "TRANSPORT, 2026-01, 8400", "TRANSPORT, 2027-03, 8400",
                "TRANSPORT, 2027-04, 16800",
        "OTHER, 2026-03, 16800", "OTHER, 2026-04, 8400", "OTHER, 2026-12, 8400", "OTHER, 2027-01, 16800"
    })
    void a_reduction_holds_for_the_months_of_its_sector(Sector sector, String month, long total) {
        WorkerTerms terms = new WorkerTerms(Rupiah.of(1_000_000), false, sector);

        assertThat(RATES.of(terms, YearMonth.parse(month)).total()).isEqualTo(Rupiah.of(total));
    }

    @Test
    void what_a_reduction_saves_is_that_of_jkk_and_jkm_alone() {
        WorkerTerms terms = new WorkerTerms(Rupiah.of(1_000_000), true, Sector.OTHER);

        assertThat(RATES.savingOf(terms, YearMonth.of(2026, 4))).hasValueSatisfying(saving -> {
            assertThat(saving.saved()).isEqualTo(Rupiah.of(8_400));
            assertThat(saving.reduction().decree()).isEqualTo(DECREE);
        });
        assertThat(RATES.savingOf(terms, YearMonth.of(2027, 1))).isEmpty();
    }

    @Test
    void what_was_prepaid_in_full_for_a_reduced_month_is_paid_too_much_by_the_reduction() {
        Rupiah base = Rupiah.of(1_000_000);
        Rupiah paid = Rupiah.of(16_800);

        assertThat(RATES.excess(Sector.OTHER, YearMonth.of(2026, 4), base, paid, DECREED))
                .isEqualTo(Rupiah.of(8_400));
        assertThat(RATES.excess(Sector.OTHER, YearMonth.of(2026, 3), base, paid, DECREED))
                .as("a month without reduction")
                .isEqualTo(Rupiah.ZERO);
        assertThat(RATES.excess(Sector.OTHER, YearMonth.of(2026, 4), base, paid, DECREED.plusDays(1)))
                .as("paid when the reduction was known")
                .isEqualTo(Rupiah.ZERO);
        assertThat(RATES.excess(Sector.OTHER, YearMonth.of(2026, 4), base, Rupiah.of(8_400), DECREED))
                .as("paid as reduced")
                .isEqualTo(Rupiah.ZERO);
    }
}
