package id.jmo.claim.model.rules;

import static id.jmo.claim.model.rules.Figures.TAX;
import static id.jmo.claim.model.rules.Figures.band;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jmo.claim.model.rules.PaymentRecord.Paid;
import id.jmo.platform.values.Dated;
import id.jmo.platform.values.Rupiah;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JhtTaxTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest(name = "a first payment of {0} is taxed {1}")
    @CsvSource({
        "15_000_000,          0",
        "50_000_000,          0",
        "50_000_001,          0",
        "50_000_020,          1",
        "60_000_000,    500_000",
        "250_000_000, 10_000_000"
    })
    void the_first_fifty_million_are_free_and_five_percent_is_due_above(String gross, String tax) {
        assertThat(TAX.on(rupiah(gross), PaymentRecord.EMPTY, TODAY)).isEqualTo(rupiah(tax));
    }

    @ParameterizedTest(name = "Rp48,000,000 on {0}, then Rp10,000,000 on {1}: Rp{2}, {3}")
    @CsvSource({
        "2024-01-01, 2025-12-31, 400_000, the last day of the second calendar year",
        "2024-01-01, 2026-01-01, 500_000, the first day of the third",
        "2024-12-31, 2025-01-01, 400_000, a day later and already the second calendar year",
        "2024-12-31, 2025-12-31, 400_000, a year later and still the second",
        "2024-12-31, 2026-01-01, 500_000, the third calendar year after a year and a day",
        "2024-12-15, 2026-03-10, 500_000, the third calendar year after fifteen months",
        "2023-12-31, 2026-11-23, 500_000, the fourth calendar year"
    })
    void payments_of_two_calendar_years_count_as_one(LocalDate first, LocalDate next, String tax, String why) {
        assertThat(TAX.on(Rupiah.of(10_000_000), paid(first, 48_000_000), next))
                .as(why)
                .isEqualTo(rupiah(tax));
    }

    @Test
    void what_was_above_fifty_million_before_is_not_taxed_again() {
        PaymentRecord earlier = paid(TODAY.minusMonths(3), 60_000_000);

        assertThat(TAX.on(Rupiah.of(10_000_000), earlier, TODAY)).isEqualTo(Rupiah.of(500_000));
    }

    @Test
    void from_the_third_calendar_year_on_article_17_applies_from_the_first_rupiah() {
        PaymentRecord earlier = paid(LocalDate.of(2024, 12, 15), 15_000_000);
        LocalDate thirdYear = LocalDate.of(2026, 3, 10);

        assertThat(TAX.on(Rupiah.of(15_000_000), earlier, thirdYear)).isEqualTo(Rupiah.of(750_000));
        assertThat(TAX.on(Rupiah.of(100_000_000), earlier, thirdYear))
                .as("5% of 60 million and 15% of 40 million")
                .isEqualTo(Rupiah.of(9_000_000));
        assertThat(TAX.on(Rupiah.of(6_000_000_000L), earlier, thirdYear))
                .as("3m + 28.5m + 62.5m + 1,350m + 350m")
                .isEqualTo(Rupiah.of(1_794_000_000));
    }

    @Test
    void article_17_counts_the_payments_of_the_same_calendar_year() {
        PaymentRecord earlier = new PaymentRecord(List.of(
                new Paid(LocalDate.of(2022, 3, 1), Rupiah.of(15_000_000)),
                new Paid(LocalDate.of(2025, 12, 31), Rupiah.of(60_000_000)),
                new Paid(LocalDate.of(2026, 1, 1), Rupiah.of(50_000_000))));

        assertThat(TAX.on(Rupiah.of(20_000_000), earlier, TODAY))
                .as("5% of the 10 million left in the first band, 15% of the other 10 million")
                .isEqualTo(Rupiah.of(2_000_000));
        assertThat(TAX.on(Rupiah.of(20_000_000), earlier, LocalDate.of(2027, 1, 1)))
                .as("a new year fills the bands anew")
                .isEqualTo(Rupiah.of(1_000_000));
    }

    @Test
    void the_number_of_calendar_years_is_a_figure_of_its_time() {
        JhtTax.Schedule two = TAX.schedules().on(TODAY);
        JhtTax.Schedule one = new JhtTax.Schedule(1, two.lumpSum(), two.progressive());
        JhtTax changed = new JhtTax(new Dated<>(List.of(
                new Dated.From<>(LocalDate.of(2022, 1, 1), two), new Dated.From<>(LocalDate.of(2027, 1, 1), one))));
        PaymentRecord earlier = paid(LocalDate.of(2026, 6, 1), 15_000_000);

        assertThat(TAX.on(Rupiah.of(15_000_000), earlier, LocalDate.of(2027, 1, 1)))
                .isEqualTo(Rupiah.ZERO);
        assertThat(changed.on(Rupiah.of(15_000_000), earlier, LocalDate.of(2027, 1, 1)))
                .isEqualTo(Rupiah.of(750_000));
        assertThatThrownBy(() -> new JhtTax.Schedule(0, two.lumpSum(), two.progressive()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bands_rise_and_the_last_is_open() {
        assertThatThrownBy(() -> new TaxBands(List.of(band(10L, "0.05")))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TaxBands(List.of(band(10L, "0.05"), band(5L, "0.1"), band(null, "0.2"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> band(null, "5")).isInstanceOf(IllegalArgumentException.class);
    }

    private static PaymentRecord paid(LocalDate on, long gross) {
        return new PaymentRecord(List.of(new Paid(on, Rupiah.of(gross))));
    }

    private static Rupiah rupiah(String amount) {
        return Rupiah.of(Long.parseLong(amount.replace("_", "")));
    }
}
