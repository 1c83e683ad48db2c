package id.jmo.claim.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.platform.testsupport.ApiResponse;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** The three green ticks and their companions, over HTTP. */
class EligibilityTest extends ClaimComponentTest {

    private static final LocalDate TODAY = Jakarta.today(Clock.systemUTC());

    @Test
    void an_eligible_member_sees_every_tick_green_and_the_cause_to_claim_with() {
        ApiResponse answer = eligibility(eligibleMember(BALANCE)).must(200);

        assertThat(answer.body()
                        .path("ticks")
                        .valueStream()
                        .map(tick -> tick.path("condition").asString()))
                .containsExactly(
                        "balance",
                        "dataUpdated",
                        "membershipEnded",
                        "civilRegistry",
                        "biometricConsent",
                        "noOpenClaim");
        assertThat(answer.text("/cause/code")).isEqualTo("RESIGNATION");
        assertThat(answer.text("/cause/text")).isEqualTo("Mengundurkan diri");
        assertThat(answer.text("/ticks/0/reason/text"))
                .isEqualTo("Saldo Anda Rp9.600.000 masih dalam batas Rp15.000.000.");
    }

    @Test
    void a_member_sees_what_a_claim_would_come_to_if_it_were_paid_today() {
        ApiResponse small = eligibility(eligibleMember(BALANCE)).must(200);
        assertThat(small.body().at("/estimate/gross").asLong()).isEqualTo(BALANCE);
        assertThat(small.body().at("/estimate/tax").asLong()).isZero();
        assertThat(small.body().at("/estimate/net").asLong()).isEqualTo(BALANCE);

        ApiResponse large =
                eligibility(knownMember(60_000_000, UnaryOperator.identity())).must(200);
        assertThat(large.body().at("/estimate/tax").asLong())
                .as("5 percent of what is above Rp50,000,000")
                .isEqualTo(500_000);
        assertThat(large.body().at("/estimate/net").asLong()).isEqualTo(59_500_000);
    }

    @Test
    void who_has_no_savings_sees_no_estimate() {
        MemberId member = MemberId.next();
        others.account(member, OtherServices.eligible(member));

        await().atMost(TIMEOUT).until(() -> eligibility(member).status() == 200);
        assertThat(eligibility(member).body().path("estimate").isNull()).isTrue();
    }

    @Test
    void over_the_limit_the_member_is_sent_to_a_branch() {
        MemberId member = knownMember(48_000_000, UnaryOperator.identity());

        JsonNode tick = unsatisfied(member, "balance");

        assertThat(tick.at("/reason/code").asString()).isEqualTo("balance-over-limit");
        assertThat(tick.path("nextStep").asString()).contains("kantor cabang");
        assertThat(tick.at("/details/limit").asLong()).isEqualTo(15_000_000);
        submit(member, claim()).mustBeProblem(422, "claim-not-eligible");
    }

    @Test
    void an_active_member_cannot_claim() {
        MemberId member = knownMember(BALANCE, changed("membership", Map.of("status", "ACTIVE")));

        assertThat(unsatisfied(member, "membershipEnded").at("/reason/code").asString())
                .isEqualTo("membership-active");
        assertThat(submit(member, claim())
                        .mustBeProblem(422, "claim-not-eligible")
                        .faults())
                .containsExactly("membershipEnded: membership-active");
    }

    @Test
    void who_resigned_five_days_ago_sees_when_the_waiting_period_ends() {
        LocalDate ended = TODAY.minusDays(5);
        MemberId member =
                knownMember(BALANCE, changed("membership", OtherServices.ended(ended.toString(), "RESIGNATION")));

        JsonNode tick = unsatisfied(member, "membershipEnded");

        assertThat(tick.at("/details/claimableFrom").asString())
                .isEqualTo(ended.plusMonths(1).toString());
        assertThat(tick.path("nextStep").asString()).startsWith("Ajukan klaim mulai ");
    }

    @Test
    void data_that_differ_from_the_civil_registry_are_sent_to_pengaduan() {
        MemberId member = knownMember(
                BALANCE, changed("civilRegistry", Map.of("status", "MISMATCHED", "mismatches", List.of("name"))));

        JsonNode tick = unsatisfied(member, "civilRegistry");

        assertThat(tick.at("/reason/text").asString()).endsWith("Dukcapil: name.");
        assertThat(tick.path("nextStep").asString()).contains("Pengaduan");
    }

    @Test
    void who_withdrew_the_consent_to_be_recognised_by_the_face_claims_at_a_branch_until_they_consent_again() {
        MemberId member = knownMember(BALANCE, changed("biometricConsent", false));

        JsonNode tick = unsatisfied(member, "biometricConsent");

        assertThat(tick.at("/reason/code").asString()).isEqualTo("biometric-consent-withdrawn");
        assertThat(tick.path("nextStep").asString()).contains("kantor cabang");
        assertThat(submit(member, claim())
                        .mustBeProblem(422, "claim-not-eligible")
                        .faults())
                .containsExactly("biometricConsent: biometric-consent-withdrawn");

        others.account(member, OtherServices.eligible(member));

        awaitEligible(member);
    }

    @Test
    void a_mismatch_after_a_data_update_stops_the_claim_until_the_record_is_corrected() {
        MemberId member = eligibleMember(BALANCE);
        Map<String, Object> differs = OtherServices.eligible(member);
        differs.put("dataUpdatedOn", TODAY.toString());
        differs.put("civilRegistry", Map.of("status", "MISMATCHED", "mismatches", List.of("name")));
        others.account("data-updated", member, differs);
        await().atMost(TIMEOUT)
                .until(() -> !eligibility(member).body().path("eligible").asBoolean(true));

        assertThat(unsatisfied(member, "civilRegistry").path("nextStep").asString())
                .contains("Pengaduan");
        assertThat(submit(member, claim())
                        .mustBeProblem(422, "claim-not-eligible")
                        .faults())
                .containsExactly("civilRegistry: civil-registry-differs");

        Map<String, Object> corrected = OtherServices.eligible(member);
        corrected.put("dataUpdatedOn", TODAY.toString());
        corrected.put("name", Confidential.of("EILEEN MARIE COLLINS"));
        corrected.put("civilRegistry", Map.of("status", "UNCHECKED", "mismatches", List.of()));
        others.account("correction-answered", member, corrected);
        corrected.put("civilRegistry", Map.of("status", "MATCHED", "mismatches", List.of()));
        others.account("civil-registry-checked", member, corrected);
        awaitEligible(member);

        submit(member, claim()).must(201);
    }

    @Test
    void a_member_who_never_updated_the_data_must_update_it() {
        MemberId member = knownMember(BALANCE, changed("dataUpdatedOn", null));

        assertThat(unsatisfied(member, "dataUpdated").at("/reason/code").asString())
                .isEqualTo("data-never-updated");
    }

    @Test
    void everything_that_is_missing_is_listed_in_one_response_and_in_english_if_wanted() {
        MemberId member = knownMember(48_000_000, snapshot -> {
            snapshot.put("dataUpdatedOn", null);
            snapshot.put("civilRegistry", Map.of("status", "UNCHECKED", "mismatches", List.of()));
            return snapshot;
        });

        ApiResponse answer = send(
                        HttpMethod.POST,
                        "/api/v1/claims",
                        Tokens.member(member),
                        claim("TERMINATION", UUID.randomUUID().toString(), "014", "1234567890"),
                        Map.of("Idempotency-Key", "in-english", "Accept-Language", "en"))
                .mustBeProblem(422, "claim-not-eligible");

        assertThat(answer.faults())
                .containsExactly(
                        "balance: balance-over-limit",
                        "dataUpdated: data-never-updated",
                        "civilRegistry: civil-registry-not-asked",
                        "cause: cause-differs");
        assertThat(answer.text("/faults/0/message"))
                .isEqualTo("Your balance of Rp48.000.000 is over the limit of Rp15.000.000 for claims in the app.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DEATH", "LEFT_INDONESIA", "TOTAL_DISABILITY"})
    void a_cause_that_needs_documents_is_for_the_branch_and_eligibility_says_so(String cause) {
        MemberId member = knownMember(BALANCE, changed("membership", OtherServices.ended("2026-08-31", cause)));

        JsonNode tick = unsatisfied(member, "membershipEnded");

        assertThat(tick.at("/reason/code").asString()).isEqualTo("cause-at-branch");
        assertThat(tick.path("nextStep").asString()).contains("kantor cabang");
        assertThat(tick.at("/details/endCause").asString()).isEqualTo(cause);
        assertThat(eligibility(member).body().path("cause").isNull()).isTrue();
        assertThat(submit(member, claim(cause, UUID.randomUUID().toString(), "014", "12345"))
                        .mustBeProblem(422, "claim-not-eligible")
                        .faults())
                .containsExactly("membershipEnded: cause-at-branch", "cause: cause-not-online");
    }

    @Test
    void who_retired_before_the_pension_age_sees_from_when_the_app_takes_the_claim() {
        MemberId member = knownMember(BALANCE, snapshot -> {
            snapshot.put("membership", OtherServices.ended("2026-08-31", "RETIREMENT"));
            snapshot.put("birthDate", Confidential.of("2010-05-17"));
            return snapshot;
        });

        JsonNode tick = unsatisfied(member, "membershipEnded");

        assertThat(tick.at("/reason/code").asString()).isEqualTo("pension-age-not-reached");
        assertThat(tick.at("/details/claimableFrom").asString()).isEqualTo("2066-05-17");
        assertThat(tick.path("nextStep").asString()).startsWith("Ajukan klaim mulai 17 Mei 2066.");
        submit(member, claim("RETIREMENT", UUID.randomUUID().toString(), "014", "12345"))
                .mustBeProblem(422, "claim-not-eligible");
    }

    @Test
    void who_retired_at_the_pension_age_may_claim() {
        awaitEligible(knownMember(BALANCE, changed("membership", OtherServices.ended("2026-08-31", "RETIREMENT"))));
    }

    @Test
    void a_member_of_whom_no_event_has_arrived_is_not_found_yet() {
        eligibility(MemberId.next()).mustBeProblem(404, "membership-not-found");
    }

    @Test
    void an_older_snapshot_that_arrives_late_changes_nothing() {
        MemberId member = MemberId.next();
        Map<String, Object> active = OtherServices.eligible(member);
        active.put("membership", Map.of("status", "ACTIVE"));
        others.credits(member, BALANCE);
        OtherServices.SentEvent first = others.account(member, active);
        others.account(member, OtherServices.eligible(member));
        await().atMost(TIMEOUT)
                .until(() -> eligibility(member).body().path("eligible").asBoolean(false));

        others.publishAgain(first);
        MemberId after = eligibleMember(BALANCE);

        assertThat(eligibility(after).body().path("eligible").asBoolean()).isTrue();
        assertThat(eligibility(member).body().path("eligible").asBoolean()).isTrue();
    }

    private JsonNode unsatisfied(MemberId member, String condition) {
        ApiResponse answer = eligibility(member).must(200);
        assertThat(answer.body().path("eligible").asBoolean()).isFalse();
        List<JsonNode> unsatisfied = answer.body()
                .path("ticks")
                .valueStream()
                .filter(tick -> !tick.path("satisfied").asBoolean())
                .toList();
        assertThat(unsatisfied).hasSize(1);
        assertThat(unsatisfied.getFirst().path("condition").asString()).isEqualTo(condition);
        return unsatisfied.getFirst();
    }
}
