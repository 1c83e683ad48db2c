package id.jmo.contribution.model.employment;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.contribution.model.Employer;
import id.jmo.contribution.model.employment.Employment.Left;
import id.jmo.contribution.model.employment.Employment.Report;
import id.jmo.contribution.model.employment.Employment.Step;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EmploymentTest {

    private static final MemberId MEMBER = MemberId.next();
    private static final Employer FIRST = new Employer("JJ010001", "PT Cakrawala Antariksa");
    private static final Employer NEXT = new Employer("KK040004", "PT Tekstil Semarang Jaya");
    private static final YearMonth AUGUST = YearMonth.of(2026, 8);
    private static final Left LEFT = new Left(LocalDate.of(2026, 9, 30), EndCause.RESIGNATION);

    private static Report report(
            Employer employer, YearMonth month, long wage, @Nullable LocalDate startedOn, @Nullable Left left) {
        return new Report(employer, month, Rupiah.of(wage), startedOn, left);
    }

    @Test
    void who_is_reported_for_the_first_time_is_hired_only_with_a_first_day_of_work() {
        assertThat(Employment.first(MEMBER, report(FIRST, AUGUST, 5_000_000, null, null))
                        .facts())
                .isEmpty();
        assertThat(Employment.first(MEMBER, report(FIRST, AUGUST, 5_000_000, AUGUST.atDay(3), null))
                        .facts())
                .singleElement()
                .isInstanceOf(EmploymentFact.Started.class);
    }

    @Test
    void another_wage_an_end_and_a_new_employer_are_facts_once() {
        Employment employment = Employment.first(MEMBER, report(FIRST, AUGUST, 5_000_000, null, null))
                .after();

        Step raised = employment.reported(report(FIRST, AUGUST.plusMonths(1), 5_500_000, null, LEFT));
        assertThat(raised.facts())
                .hasExactlyElementsOfTypes(EmploymentFact.WageChanged.class, EmploymentFact.Ended.class);
        assertThat(raised.after()
                        .reported(report(FIRST, AUGUST.plusMonths(1), 5_500_000, null, LEFT))
                        .facts())
                .isEmpty();

        Step hired =
                raised.after().reported(report(NEXT, AUGUST.plusMonths(2), 6_000_000, LocalDate.of(2026, 10, 5), null));
        assertThat(hired.facts()).hasExactlyElementsOfTypes(EmploymentFact.Started.class);
        assertThat(hired.after().isWith(NEXT.number())).isTrue();
        assertThat(hired.after().left()).isNull();
        assertThat(hired.after()
                        .reported(report(NEXT, AUGUST.plusMonths(2), 6_000_000, LocalDate.of(2026, 10, 5), null))
                        .facts())
                .isEmpty();
    }

    @Test
    void a_late_report_of_an_earlier_month_does_not_change_the_wage_of_today() {
        Employment employment = Employment.first(MEMBER, report(FIRST, AUGUST, 5_000_000, null, null))
                .after();

        Step late = employment.reported(report(FIRST, AUGUST.minusMonths(2), 4_000_000, null, null));

        assertThat(late.facts()).isEmpty();
        assertThat(late.after().wage()).isEqualTo(Rupiah.of(5_000_000));
    }

    @Test
    void a_month_without_a_contribution_is_missing_once_and_nothing_is_looked_for_after_the_end() {
        Employment employment = Employment.first(MEMBER, report(FIRST, AUGUST, 5_000_000, null, null))
                .after()
                .reported(report(FIRST, AUGUST.plusMonths(1), 5_000_000, null, LEFT))
                .after();

        Step august = employment.checked(false);
        assertThat(august.facts()).containsExactly(new EmploymentFact.ContributionMissing(august.after(), AUGUST));
        Step september = august.after().checked(true);
        assertThat(september.facts()).isEmpty();
        assertThat(september.after().nextCheck()).isNull();
        assertThat(september.after().checked(false).facts()).isEmpty();
    }
}
