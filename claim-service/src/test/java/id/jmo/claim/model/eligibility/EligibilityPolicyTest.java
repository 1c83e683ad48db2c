package id.jmo.claim.model.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.claim.model.eligibility.Tick.Reason;
import id.jmo.claim.model.rules.Cause;
import id.jmo.claim.model.rules.Figures;
import id.jmo.claim.model.rules.PensionAge;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Dated;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EligibilityPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Optional<ClaimId> NO_CLAIM = Optional.empty();

    private final EligibilityPolicy policy = policy(Figures.PENSION_AGE);

    @Test
    void a_member_with_every_tick_may_claim() {
        Eligibility eligibility = policy.assess(member(), Rupiah.of(9_600_000), NO_CLAIM, TODAY);

        assertThat(eligibility.eligible()).isTrue();
        assertThat(eligibility.unsatisfied()).isEmpty();
        assertThat(eligibility.ticks()).extracting(Tick::condition).containsExactly(Condition.values());
    }

    @Test
    void a_balance_over_the_limit_is_for_the_branch() {
        Tick tick = only(policy.assess(member(), Rupiah.of(48_000_000), NO_CLAIM, TODAY));

        assertThat(tick.reason()).isEqualTo(Reason.BALANCE_OVER_LIMIT);
        assertThat(tick.details()).containsEntry("limit", Rupiah.of(15_000_000));
    }

    @Test
    void twelve_million_were_too_much_in_april_2025_and_are_not_since_may() {
        MemberFacts member = member(
                new Membership.Ended(LocalDate.of(2025, 1, 1), Optional.of(Cause.RESIGNATION)),
                LocalDate.of(2025, 1, 1),
                new CivilRegistryMatch.Matched());

        assertThat(only(policy.assess(member, Rupiah.of(12_000_000), NO_CLAIM, LocalDate.of(2025, 4, 30)))
                        .reason())
                .isEqualTo(Reason.BALANCE_OVER_LIMIT);
        assertThat(policy.assess(member, Rupiah.of(12_000_000), NO_CLAIM, LocalDate.of(2025, 5, 1))
                        .eligible())
                .isTrue();
    }

    @Test
    void without_a_balance_there_is_nothing_to_claim() {
        assertThat(only(policy.assess(member(), Rupiah.ZERO, NO_CLAIM, TODAY)).reason())
                .isEqualTo(Reason.NOTHING_TO_CLAIM);
    }

    @Test
    void a_member_who_never_updated_the_data_must_do_so() {
        MemberFacts member = member(ended(Cause.RESIGNATION), null, new CivilRegistryMatch.Matched());

        assertThat(only(policy.assess(member, Rupiah.of(9_600_000), NO_CLAIM, TODAY))
                        .reason())
                .isEqualTo(Reason.DATA_NEVER_UPDATED);
    }

    @Test
    void data_updated_a_year_ago_still_count_and_a_day_later_they_do_not() {
        LocalDate updatedOn = LocalDate.of(2025, 11, 23);
        MemberFacts member = member(ended(Cause.RESIGNATION), updatedOn, new CivilRegistryMatch.Matched());

        assertThat(policy.assess(member, Rupiah.of(9_600_000), NO_CLAIM, TODAY).eligible())
                .isTrue();
        assertThat(only(policy.assess(member, Rupiah.of(9_600_000), NO_CLAIM, TODAY.plusDays(1)))
                        .reason())
                .isEqualTo(Reason.DATA_UPDATE_TOO_OLD);
    }

    @Test
    void an_active_member_cannot_claim() {
        MemberFacts member =
                member(new Membership.Active(), LocalDate.of(2026, 6, 1), new CivilRegistryMatch.Matched());

        assertThat(only(policy.assess(member, Rupiah.of(7_250_000), NO_CLAIM, TODAY))
                        .reason())
                .isEqualTo(Reason.MEMBERSHIP_ACTIVE);
    }

    @Test
    void who_resigned_waits_a_month_and_is_told_until_when() {
        Membership ended = new Membership.Ended(LocalDate.of(2026, 11, 18), Optional.of(Cause.RESIGNATION));
        MemberFacts member = member(ended, LocalDate.of(2026, 6, 1), new CivilRegistryMatch.Matched());

        Tick tick = only(policy.assess(member, Rupiah.of(9_600_000), NO_CLAIM, TODAY));

        assertThat(tick.reason()).isEqualTo(Reason.IN_WAITING_PERIOD);
        assertThat(tick.details()).containsEntry("claimableFrom", LocalDate.of(2026, 12, 18));
        assertThat(policy.assess(member, Rupiah.of(9_600_000), NO_CLAIM, LocalDate.of(2026, 12, 18))
                        .eligible())
                .as("on the day itself")
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"LEFT_INDONESIA", "TOTAL_DISABILITY", "DEATH"})
    void a_cause_that_needs_documents_is_sent_to_a_branch_before_the_selfie(Cause cause) {
        Tick tick = only(assess(member(ended(cause))));

        assertThat(tick.condition()).isEqualTo(Condition.MEMBERSHIP_ENDED);
        assertThat(tick.reason()).isEqualTo(Reason.CAUSE_AT_BRANCH);
        assertThat(tick.details()).containsEntry("endCause", cause.name());
    }

    @ParameterizedTest
    @EnumSource(names = {"RESIGNATION", "TERMINATION", "CONTRACT_ENDED", "RETIREMENT", "STOPPED_WORKING"})
    void a_cause_that_the_app_takes_stands_in_nobodys_way(Cause cause) {
        assertThat(assess(member(ended(cause))).eligible()).isTrue();
    }

    @Test
    void an_end_without_a_known_cause_must_be_corrected_first() {
        Membership ended = new Membership.Ended(LocalDate.of(2026, 8, 31), Optional.empty());

        assertThat(only(assess(member(ended))).reason()).isEqualTo(Reason.END_CAUSE_UNKNOWN);
    }

    @ParameterizedTest(name = "born on {0}: {1}")
    @CsvSource({
        "1970-11-23, MEMBERSHIP_IS_OVER",
        "1970-11-24, PENSION_AGE_NOT_REACHED",
        "2010-01-01, PENSION_AGE_NOT_REACHED"
    })
    void who_retires_has_the_pension_age(LocalDate birthDate, Reason reason) {
        Eligibility eligibility = assess(bornOn(birthDate, ended(Cause.RETIREMENT)));

        Tick tick = eligibility.ticks().stream()
                .filter(each -> each.condition() == Condition.MEMBERSHIP_ENDED)
                .findFirst()
                .orElseThrow();
        assertThat(tick.reason()).isEqualTo(reason);
        if (!tick.satisfied()) {
            assertThat(tick.details())
                    .containsEntry("claimableFrom", birthDate.plusYears(56))
                    .containsEntry("age", 56);
        }
    }

    @Test
    void a_pension_age_holds_from_its_day_on() {
        EligibilityPolicy changing = policy(new PensionAge(new Dated<>(List.of(
                new Dated.From<>(LocalDate.of(2022, 1, 1), 56), new Dated.From<>(LocalDate.of(2026, 11, 24), 57)))));
        MemberFacts member = bornOn(LocalDate.of(1970, 6, 1), ended(Cause.RETIREMENT));

        assertThat(changing.assess(member, Rupiah.of(9_600_000), NO_CLAIM, TODAY)
                        .eligible())
                .isTrue();
        assertThat(changing.assess(member, Rupiah.of(9_600_000), NO_CLAIM, TODAY.plusDays(1))
                        .eligible())
                .isFalse();
    }

    @Test
    void nobody_but_who_retires_needs_an_age() {
        assertThat(assess(bornOn(LocalDate.of(2010, 1, 1), ended(Cause.RESIGNATION)))
                        .eligible())
                .isTrue();
    }

    @Test
    void data_that_differ_from_the_civil_registry_are_named() {
        CivilRegistryMatch differs = new CivilRegistryMatch.Mismatched(List.of("name", "birthDate"));
        MemberFacts member = member(ended(Cause.RESIGNATION), LocalDate.of(2026, 6, 1), differs);

        Tick tick = only(policy.assess(member, Rupiah.of(9_600_000), NO_CLAIM, TODAY));

        assertThat(tick.reason()).isEqualTo(Reason.CIVIL_REGISTRY_DIFFERS);
        assertThat(tick.details()).containsEntry("fields", "name, birthDate");
    }

    @Test
    void as_long_as_the_civil_registry_has_not_answered_the_member_waits() {
        MemberFacts member =
                member(ended(Cause.RESIGNATION), LocalDate.of(2026, 6, 1), new CivilRegistryMatch.Unknown());

        assertThat(only(policy.assess(member, Rupiah.of(9_600_000), NO_CLAIM, TODAY))
                        .reason())
                .isEqualTo(Reason.CIVIL_REGISTRY_UNCHECKED);
    }

    @Test
    void an_open_claim_stands_in_the_way_and_is_named() {
        ClaimId open = ClaimId.next();

        Tick tick = only(policy.assess(member(), Rupiah.of(9_600_000), Optional.of(open), TODAY));

        assertThat(tick.reason()).isEqualTo(Reason.CLAIM_OPEN);
        assertThat(tick.details()).containsEntry("openClaimId", open.toString());
    }

    @Test
    void everything_that_is_missing_is_told_at_once() {
        MemberFacts member = member(new Membership.Active(), null, new CivilRegistryMatch.Unknown());

        assertThat(policy.assess(member, Rupiah.ZERO, NO_CLAIM, TODAY).unsatisfied())
                .extracting(Tick::condition)
                .containsExactly(
                        Condition.BALANCE,
                        Condition.DATA_UPDATED,
                        Condition.MEMBERSHIP_ENDED,
                        Condition.CIVIL_REGISTRY);
    }

    private static Tick only(Eligibility eligibility) {
        assertThat(eligibility.eligible()).isFalse();
        assertThat(eligibility.unsatisfied()).hasSize(1);
        return eligibility.unsatisfied().getFirst();
    }

    private static MemberFacts member() {
        return member(ended(Cause.RESIGNATION), LocalDate.of(2026, 6, 1), new CivilRegistryMatch.Matched());
    }

    private static Membership ended(Cause cause) {
        return new Membership.Ended(LocalDate.of(2026, 8, 31), Optional.of(cause));
    }

    private static EligibilityPolicy policy(PensionAge age) {
        return new EligibilityPolicy(
                Figures.BALANCE_LIMIT, Figures.CAUSES, age, Figures.WAITING_PERIOD, Period.ofYears(1));
    }

    private Eligibility assess(MemberFacts member) {
        return policy.assess(member, Rupiah.of(9_600_000), NO_CLAIM, TODAY);
    }

    private static MemberFacts member(Membership membership) {
        return member(membership, LocalDate.of(2026, 6, 1), new CivilRegistryMatch.Matched());
    }

    private static MemberFacts bornOn(LocalDate birthDate, Membership membership) {
        MemberFacts member = member(membership);
        return new MemberFacts(
                member.id(),
                member.name(),
                Optional.of(Confidential.of(birthDate.toString())),
                membership,
                member.dataUpdatedOn(),
                member.civilRegistry(),
                true,
                Optional.empty());
    }

    private static MemberFacts member(Membership membership, LocalDate updatedOn, CivilRegistryMatch registry) {
        return new MemberFacts(
                MemberId.next(),
                Confidential.of("EILEEN COLLINS"),
                Optional.of(Confidential.of("1956-11-19")),
                membership,
                Optional.ofNullable(updatedOn),
                registry,
                true,
                Optional.empty());
    }
}
