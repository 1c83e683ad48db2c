package id.jmo.contribution.model.worker;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.contribution.model.bill.BillId;
import id.jmo.platform.values.BusinessCalendar;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Nik;
import id.jmo.platform.values.Rupiah;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkerAccountTest {

    /** The holidays and joint leave days around the 15th of 2026 and 2027. */
    private static final DueDays DAYS = new DueDays(new BusinessCalendar(Set.of(
            LocalDate.of(2026, 2, 16),
            LocalDate.of(2026, 2, 17),
            LocalDate.of(2026, 5, 14),
            LocalDate.of(2026, 5, 15),
            LocalDate.of(2026, 8, 17),
            LocalDate.of(2027, 3, 15),
            LocalDate.of(2027, 5, 17),
            LocalDate.of(2027, 5, 18),
            LocalDate.of(2027, 5, 19),
            LocalDate.of(2027, 5, 20),
            LocalDate.of(2027, 8, 15),
            LocalDate.of(2027, 8, 17))));

    private static final WorkerAccount NEW = WorkerAccount.opened(
            MemberId.of("01920000-0000-7000-8000-000000000001"),
            new Nik("3174015708900099"),
            null,
            Rupiah.of(1_000_000),
            false);
    private static final WorkerAccount PAID_MARCH = NEW.paid(BillId.next(), YearMonth.of(2026, 3), Rupiah.ZERO);

    @ParameterizedTest
    @CsvSource({
        "2026-01, 2026-01-15", "2026-02, 2026-02-18", "2026-03, 2026-03-16", "2026-04, 2026-04-15",
                "2026-05, 2026-05-18",
        "2026-08, 2026-08-18", "2026-11, 2026-11-16", "2027-03, 2027-03-16", "2027-05, 2027-05-21",
                "2027-08, 2027-08-16"
    })
    void a_month_is_due_on_its_15th_or_the_next_business_day(String month, String day) {
        assertThat(DAYS.of(YearMonth.parse(month))).isEqualTo(LocalDate.parse(day));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-20, ACTIVE, 0, 2026-04",
        "2026-04-15, ACTIVE, 0, 2026-04",
        "2026-04-16, IN_ARREARS, 1, 2026-04",
        "2026-06-16, IN_ARREARS, 3, 2026-04",
        "2026-07-15, IN_ARREARS, 3, 2026-04",
        "2026-07-16, INACTIVE, 4, 2026-07",
        "2027-02-01, INACTIVE, 4, 2027-02"
    })
    void arrears_count_up_to_three_months_and_then_payment_begins_anew(
            String today, Standing.Status status, int arrears, String next) {
        Standing standing = PAID_MARCH.standing(LocalDate.parse(today), DAYS);

        assertThat(standing.status()).isEqualTo(status);
        assertThat(standing.arrears()).isEqualTo(arrears);
        assertThat(standing.nextMonth()).isEqualTo(YearMonth.parse(next));
    }

    @Test
    void who_has_not_paid_yet_begins_with_the_current_month_and_who_has_prepaid_goes_on_behind_it() {
        LocalDate today = LocalDate.of(2026, 10, 20);

        assertThat(NEW.standing(today, DAYS).status()).isEqualTo(Standing.Status.NOT_PAID_YET);
        assertThat(NEW.nextMonths(3, today, DAYS))
                .containsExactly(YearMonth.of(2026, 10), YearMonth.of(2026, 11), YearMonth.of(2026, 12));
        assertThat(NEW.paid(BillId.next(), YearMonth.of(2026, 12), Rupiah.ZERO).nextMonths(2, today, DAYS))
                .containsExactly(YearMonth.of(2027, 1), YearMonth.of(2027, 2));
    }

    @Test
    void a_worker_lapses_the_day_after_the_fourth_month_was_due_and_is_active_again_with_the_next_payment() {
        LocalDate lapse = LocalDate.of(2026, 7, 16);
        assertThat(PAID_MARCH.lapsesOn(DAYS)).isEqualTo(lapse);
        assertThat(PAID_MARCH.lapsed(lapse.minusDays(1), DAYS)).isEqualTo(PAID_MARCH);

        WorkerAccount lapsed = PAID_MARCH.lapsed(lapse.plusDays(30), DAYS);

        assertThat(lapsed.lapsedOn()).isEqualTo(lapse);
        assertThat(lapsed.lapsed(lapse.plusDays(60), DAYS)).isEqualTo(lapsed);
        assertThat(lapsed.paid(BillId.next(), YearMonth.of(2026, 8), Rupiah.ZERO)
                        .lapsedOn())
                .isNull();
        assertThat(NEW.lapsesOn(DAYS)).isNull();
    }

    @Test
    void a_bill_that_is_recorded_again_changes_nothing_and_uses_its_credit_once() {
        BillId bill = BillId.next();
        WorkerAccount paid = PAID_MARCH.paid(bill, YearMonth.of(2026, 4), Rupiah.of(8_400));

        assertThat(paid.paid(bill, YearMonth.of(2026, 4), Rupiah.of(8_400))).isEqualTo(paid);
        assertThat(paid.creditUsed()).isEqualTo(Rupiah.of(8_400));
        assertThat(paid.paid(BillId.next(), YearMonth.of(2026, 2), Rupiah.ZERO).paidThrough())
                .isEqualTo(YearMonth.of(2026, 4));
    }
}
