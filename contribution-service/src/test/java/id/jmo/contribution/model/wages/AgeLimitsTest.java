package id.jmo.contribution.model.wages;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.contribution.model.wages.AgeLimits.Insured;
import id.jmo.platform.values.Dated;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeLimitsTest {

    private static final AgeLimits LIMITS = new AgeLimits(
            new Dated<>(List.of(
                    new Dated.From<>(LocalDate.of(2015, 7, 1), 56),
                    new Dated.From<>(LocalDate.of(2019, 1, 1), 57),
                    new Dated.From<>(LocalDate.of(2022, 1, 1), 58),
                    new Dated.From<>(LocalDate.of(2025, 1, 1), 59),
                    new Dated.From<>(LocalDate.of(2028, 1, 1), 60))),
            new Dated<>(List.of(new Dated.From<>(LocalDate.of(2021, 2, 2), 54))));

    /** Birth years and the years in which the pension age of then is reached. */
    @ParameterizedTest
    @CsvSource({
        "1962, 2018",
        "1963, 2020",
        "1964, 2021",
        "1965, 2023",
        "1966, 2024",
        "1967, 2026",
        "1968, 2027",
        "1969, 2029"
    })
    void the_month_in_which_the_pension_age_is_reached_is_the_last_one_of_jp(int born, int reached) {
        LocalDate birthday = LocalDate.of(born, 7, 27);

        assertThat(LIMITS.of(YearMonth.of(reached, 7), birthday, null).pension())
                .isTrue();
        assertThat(LIMITS.of(YearMonth.of(reached, 8), birthday, null).pension())
                .isFalse();
    }

    @Test
    void jkp_is_for_whoever_was_under_54_when_registered_and_stays() {
        LocalDate born = LocalDate.of(1970, 6, 15);

        assertThat(LIMITS.of(YearMonth.of(2026, 11), born, LocalDate.of(2024, 6, 14))
                        .unemployment())
                .isTrue();
        assertThat(LIMITS.of(YearMonth.of(2026, 11), born, LocalDate.of(2024, 6, 15))
                        .unemployment())
                .isFalse();
        assertThat(LIMITS.of(YearMonth.of(2026, 11), born, null).unemployment())
                .as("registered before")
                .isTrue();
    }

    @Test
    void of_whom_no_birth_date_is_known_both_are_paid() {
        assertThat(LIMITS.of(YearMonth.of(2026, 11), null, LocalDate.of(2026, 11, 1)))
                .isEqualTo(Insured.IN_BOTH);
    }
}
