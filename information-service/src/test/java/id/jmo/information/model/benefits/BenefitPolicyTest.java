package id.jmo.information.model.benefits;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.information.model.benefits.BenefitRules.Housing;
import id.jmo.information.model.benefits.BenefitRules.JobLoss;
import id.jmo.information.model.benefits.BenefitRules.Loan;
import id.jmo.information.model.benefits.BenefitRules.Pension;
import id.jmo.information.model.benefits.BenefitRules.Sertakan;
import id.jmo.information.model.benefits.Finding.Answer;
import id.jmo.information.model.members.MemberFacts;
import id.jmo.information.model.members.MemberFacts.Membership;
import id.jmo.information.model.members.MemberFacts.Segment;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Dated;
import id.jmo.platform.values.Rupiah;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenefitPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final LocalDate DISMISSED_ON = LocalDate.of(2026, 9, 30);

    private static final Pension PENSION = new Pension(
            new TreeMap<>(Map.of(
                    2015, 56, 2019, 57, 2022, 58, 2025, 59, 2028, 60, 2031, 61, 2034, 62, 2037, 63, 2040, 64, 2043,
                    65)),
            Period.ofMonths(3),
            180,
            "PP 45/2015");

    private static final BenefitPolicy POLICY = new BenefitPolicy(new BenefitRules(
            new Dated<>(List.of(housing(2022, 15), housing(2025, 20))),
            always(new JobLoss(
                    new BigDecimal("0.60"), Rupiah.of(5_000_000), 6, Period.ofMonths(6), 12, 24, 54, "PP 6/2025")),
            always(PENSION),
            always(new Sertakan(Rupiah.of(16_800), Rupiah.of(36_800), "PP 44/2015"))));

    private static Dated.From<Housing> housing(int from, int yearsToRenovate) {
        return new Dated.From<>(
                LocalDate.of(from, 1, 1),
                new Housing(
                        Map.of(
                                Benefit.KPR, new Loan(Rupiah.of(500_000_000), 30),
                                Benefit.PRP, new Loan(Rupiah.of(200_000_000), yearsToRenovate),
                                Benefit.PUMP, new Loan(Rupiah.of(150_000_000), 30)),
                        12,
                        "Permenaker 17/2021"));
    }

    private static <T> Dated<T> always(T rule) {
        return new Dated<>(List.of(new Dated.From<>(LocalDate.of(2015, 7, 1), rule)));
    }

    private static MemberFacts member(
            Segment segment, Membership membership, String born, int monthsUntil, YearMonth to) {
        return new MemberFacts(
                Optional.of(segment),
                membership,
                Confidential.of(born),
                new TreeSet<>(IntStream.range(0, monthsUntil)
                        .mapToObj(back -> to.minusMonths(back))
                        .toList()));
    }

    private static MemberFacts employee(int months) {
        return member(Segment.PU, new Membership.Active(), "1988-11-19", months, YearMonth.of(2026, 10));
    }

    private static MemberFacts dismissed(int months) {
        return member(
                Segment.PU, new Membership.Ended(DISMISSED_ON, true), "1988-11-19", months, YearMonth.of(2026, 9));
    }

    private static Statement wage(long wage) {
        return new Statement(Optional.of(Rupiah.of(wage)), Optional.empty(), Optional.empty(), Optional.of(false));
    }

    private static List<String> answers(Assessment assessment) {
        List<String> answers = new ArrayList<>();
        assessment
                .findings()
                .forEach(finding ->
                        answers.add(finding.answer() + " " + finding.reason().code()));
        return answers;
    }

    private static Assessment assess(Benefit benefit, MemberFacts member, Statement said) {
        return POLICY.assess(benefit, member, said, TODAY);
    }

    @Test
    void an_employee_of_a_year_without_a_home_may_apply_for_a_mortgage_of_500_million() {
        Statement said = new Statement(Optional.empty(), Optional.of(false), Optional.of(false), Optional.empty());

        Assessment assessment = assess(Benefit.KPR, employee(12), said);

        assertThat(assessment.mayApply()).isTrue();
        assertThat(assessment.figures())
                .containsEntry("most", Rupiah.of(500_000_000))
                .containsEntry("years", 30);
        assertThat(answers(assessment))
                .containsExactly(
                        "YES membership-active",
                        "YES contributed-long-enough",
                        "YES programmes-of-employees",
                        "UNKNOWN arrears-unknown",
                        "UNKNOWN employer-unknown",
                        "YES first-home",
                        "YES spouse-without",
                        "UNKNOWN recommendation-to-come");
    }

    @Test
    void every_condition_that_is_not_met_is_named() {
        Statement said = new Statement(Optional.empty(), Optional.of(true), Optional.of(true), Optional.empty());

        Assessment assessment = assess(Benefit.PUMP, dismissed(11), said);

        assertThat(assessment.mayApply()).isFalse();
        assertThat(assessment.answered(Answer.NO))
                .extracting(Finding::condition)
                .containsExactly(
                        Condition.MEMBERSHIP_ACTIVE,
                        Condition.CONTRIBUTED_LONG_ENOUGH,
                        Condition.FIRST_HOME,
                        Condition.ONE_SPOUSE);
    }

    @Test
    void who_renovates_must_own_a_home() {
        Statement owner = new Statement(Optional.empty(), Optional.of(true), Optional.of(false), Optional.empty());
        Statement none = new Statement(Optional.empty(), Optional.of(false), Optional.of(false), Optional.empty());

        assertThat(assess(Benefit.PRP, employee(12), owner).mayApply()).isTrue();
        assertThat(assess(Benefit.PRP, employee(12), none).mayApply()).isFalse();
    }

    @Test
    void figures_are_those_of_the_day() {
        MemberFacts member = employee(12);

        assertThat(POLICY.assess(Benefit.PRP, member, Statement.NONE, LocalDate.of(2024, 12, 31))
                        .figures())
                .containsEntry("years", 15);
        assertThat(POLICY.assess(Benefit.PRP, member, Statement.NONE, LocalDate.of(2025, 1, 1))
                        .figures())
                .containsEntry("years", 20);
    }

    @Test
    void what_an_independent_worker_takes_part_in_and_who_is_silent_are_unknown() {
        MemberFacts worker = member(Segment.BPU, new Membership.Active(), "1988-11-19", 24, YearMonth.of(2026, 10));

        assertThat(answers(assess(Benefit.KPR, worker, Statement.NONE)))
                .contains(
                        "UNKNOWN programmes-unknown",
                        "YES no-employer",
                        "UNKNOWN home-not-stated",
                        "UNKNOWN spouse-not-stated");
    }

    @ParameterizedTest
    @CsvSource({"4500000, 2700000, 16200000", "5000000, 3000000, 18000000", "8000000, 3000000, 18000000"})
    void jkp_pays_sixty_percent_of_at_most_five_million_for_six_months(long wage, long monthly, long total) {
        Assessment assessment = assess(Benefit.JKP, dismissed(24), wage(wage));

        assertThat(assessment.mayApply()).isTrue();
        assertThat(assessment.figures())
                .containsEntry("monthly", Rupiah.of(monthly))
                .containsEntry("total", Rupiah.of(total))
                .containsEntry("months", 6);
    }

    @Test
    void jkp_is_for_the_dismissed_only() {
        MemberFacts resigned =
                member(Segment.PU, new Membership.Ended(DISMISSED_ON, false), "1988-11-19", 24, YearMonth.of(2026, 9));

        assertThat(answers(assess(Benefit.JKP, resigned, wage(4_500_000)))).contains("NO not-dismissed");
        assertThat(answers(assess(Benefit.JKP, employee(24), Statement.NONE)))
                .contains("NO still-employed", "NO no-claim-period", "NO has-a-new-job");
        MemberFacts worker =
                member(Segment.BPU, new Membership.Ended(DISMISSED_ON, true), "1988-11-19", 24, YearMonth.of(2026, 9));
        assertThat(answers(assess(Benefit.JKP, worker, Statement.NONE))).contains("NO no-wage-earner");
    }

    @Test
    void jkp_is_claimed_within_six_months_the_last_day_included() {
        LocalDate last = DISMISSED_ON.plusMonths(6);

        assertThat(POLICY.assess(Benefit.JKP, dismissed(24), Statement.NONE, last)
                        .mayApply())
                .isTrue();
        assertThat(answers(POLICY.assess(Benefit.JKP, dismissed(24), Statement.NONE, last.plusDays(1))))
                .contains("NO claim-period-over");
    }

    @Test
    void jkp_needs_twelve_months_of_contributions_in_twenty_four() {
        assertThat(answers(assess(Benefit.JKP, dismissed(12), Statement.NONE))).contains("YES contributed-lately");
        assertThat(answers(assess(Benefit.JKP, dismissed(11), Statement.NONE)))
                .contains("NO contributed-too-little-lately");
        MemberFacts longAgo =
                member(Segment.PU, new Membership.Ended(DISMISSED_ON, true), "1988-11-19", 60, YearMonth.of(2024, 9));
        assertThat(answers(assess(Benefit.JKP, longAgo, Statement.NONE))).contains("NO contributed-too-little-lately");
    }

    @Test
    void the_age_at_registration_is_known_only_of_the_young() {
        MemberFacts old =
                member(Segment.PU, new Membership.Ended(DISMISSED_ON, true), "1970-01-01", 24, YearMonth.of(2026, 9));

        assertThat(answers(assess(Benefit.JKP, dismissed(24), Statement.NONE))).contains("YES young-enough");
        assertThat(answers(assess(Benefit.JKP, old, Statement.NONE))).contains("UNKNOWN age-at-registration-unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "1962, 2018", "1963, 2020", "1964, 2021", "1965, 2023", "1966, 2024", "1967, 2026", "1968, 2027", "1969, 2029",
        "1970, 2030", "1971, 2032", "1972, 2033", "1973, 2035", "1974, 2036", "1975, 2038", "1976, 2039", "1977, 2041",
        "1978, 2042", "1979, 2044", "1990, 2055"
    })
    void the_pension_age_is_reached_by_the_year_of_birth(int born, int reached) {
        assertThat(PENSION.reachedOn(LocalDate.of(born, 7, 27))).isEqualTo(LocalDate.of(reached, 7, 27));
    }

    @Test
    void the_pension_is_confirmed_from_three_months_before_its_age() {
        MemberFacts born1968 = member(Segment.PU, new Membership.Active(), "1968-01-27", 130, YearMonth.of(2026, 10));

        Assessment near =
                POLICY.assess(Benefit.PENSION_CONFIRMATION, born1968, Statement.NONE, LocalDate.of(2026, 10, 27));

        assertThat(near.mayApply()).isTrue();
        assertThat(near.figures())
                .containsEntry("reachedOn", LocalDate.of(2027, 1, 27))
                .containsEntry("paidFrom", LocalDate.of(2027, 2, 1))
                .containsEntry("monthly", false);
        assertThat(POLICY.assess(Benefit.PENSION_CONFIRMATION, born1968, Statement.NONE, LocalDate.of(2026, 10, 26))
                        .mayApply())
                .isFalse();
        assertThat(answers(POLICY.assess(
                        Benefit.PENSION_CONFIRMATION, born1968, Statement.NONE, LocalDate.of(2027, 1, 27))))
                .contains("YES pension-age-reached");
    }

    @Test
    void any_member_may_pay_for_workers_around() {
        assertThat(assess(Benefit.SERTAKAN, dismissed(0), Statement.NONE).mayApply())
                .isTrue();
    }
}
