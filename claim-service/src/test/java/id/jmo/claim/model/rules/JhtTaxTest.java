package id.jmo.claim.model.rules;

import static id.jmo.claim.model.rules.Figures.TAX;
import static id.jmo.claim.model.rules.Figures.band;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jmo.claim.model.rules.PaymentRecord.Paid;
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

    @Test
    void payments_within_two_years_of_the_first_count_as_one() {
        PaymentRecord earlier = paid(TODAY.minusYears(2).plusDays(1), 48_000_000);

        assertThat(TAX.on(Rupiah.of(10_000_000), earlier, TODAY)).isEqualTo(Rupiah.of(400_000));
    }

    @Test
    void what_was_above_fifty_million_before_is_not_taxed_again() {
        PaymentRecord earlier = paid(TODAY.minusMonths(3), 60_000_000);

        assertThat(TAX.on(Rupiah.of(10_000_000), earlier, TODAY)).isEqualTo(Rupiah.of(500_000));
    }

    @Test
    void from_the_third_year_on_article_17_applies() {
        PaymentRecord earlier = paid(TODAY.minusYears(2), 15_000_000);

        assertThat(TAX.on(Rupiah.of(15_000_000), earlier, TODAY)).isEqualTo(Rupiah.of(750_000));
        assertThat(TAX.on(Rupiah.of(100_000_000), earlier, TODAY))
                .as("5% of 60 million and 15% of 40 million")
                .isEqualTo(Rupiah.of(9_000_000));
        assertThat(TAX.on(Rupiah.of(6_000_000_000L), earlier, TODAY))
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
    }

    @Test
    void what_was_paid_as_a_lump_sum_earlier_in_the_year_does_not_fill_the_bands_of_article_17() {
        PaymentRecord earlier = new PaymentRecord(List.of(
                new Paid(LocalDate.of(2024, 6, 1), Rupiah.of(1_000_000)),
                new Paid(LocalDate.of(2026, 5, 31), Rupiah.of(49_000_000))));

        assertThat(TAX.on(Rupiah.of(60_000_000), earlier, TODAY)).isEqualTo(Rupiah.of(3_000_000));
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
