package id.jmo.contribution.model.wages;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.values.BusinessCalendar;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Rupiah;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PaymentTermsTest {

    private static final PaymentTerms TERMS = new PaymentTerms(15, new BigDecimal("0.02"));
    private static final LocalDate DUE = LocalDate.of(2026, 11, 16);

    @Test
    void a_due_day_on_a_sunday_moves_to_the_next_working_day() {
        BusinessCalendar calendar = new BusinessCalendar(Set.of());

        assertThat(TERMS.dueOn(YearMonth.of(2026, 10), calendar)).isEqualTo(DUE);
        assertThat(TERMS.dueOn(YearMonth.of(2026, 9), calendar)).isEqualTo(LocalDate.of(2026, 10, 15));
        assertThat(TERMS.dueOn(YearMonth.of(2026, 10), new BusinessCalendar(Set.of(DUE))))
                .isEqualTo(DUE.plusDays(1));
    }

    @Test
    void each_month_of_delay_that_has_begun_counts() {
        assertThat(TERMS.monthsLate(DUE, DUE)).isZero();
        assertThat(TERMS.monthsLate(DUE, DUE.plusDays(1))).isEqualTo(1);
        assertThat(TERMS.monthsLate(DUE, LocalDate.of(2026, 12, 16))).isEqualTo(1);
        assertThat(TERMS.monthsLate(DUE, LocalDate.of(2026, 12, 17))).isEqualTo(2);
        assertThat(TERMS.penalty(Rupiah.of(1_000_001), 3)).isEqualTo(Rupiah.of(60_000));
    }

    @Test
    void what_is_owed_holds_until_the_next_month_of_delay_begins() {
        for (int late = 0; late < 14; late++) {
            LocalDate next = Jakarta.dateOf(TERMS.holdsUntil(DUE, late));

            assertThat(TERMS.monthsLate(DUE, next.minusDays(1))).isEqualTo(late);
            assertThat(TERMS.monthsLate(DUE, next)).isEqualTo(late + 1);
        }
    }
}
