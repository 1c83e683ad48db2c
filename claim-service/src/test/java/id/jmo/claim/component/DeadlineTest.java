package id.jmo.claim.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.jmo.platform.testsupport.ApiResponse;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** Late claims, and the same-day deadline. */
class DeadlineTest extends ClaimComponentTest {

    private static final String OPERATOR = Tokens.withRoles("operator");

    @Test
    void a_late_step_is_listed_for_the_operator_and_the_claim_repeats_its_event_once() {
        MemberId member = eligibleMember(BALANCE);
        String claim = submittedBy(member);

        letPass(claim, "step.due", Duration.ofMinutes(10));

        await().atMost(TIMEOUT).until(() -> factsOf(claim).size() == 2);
        assertThat(factsOf(claim)).containsExactly("submitted", "submitted");
        JsonNode late = lateClaim(claim).orElseThrow();
        assertThat(late.at("/step/code").asString()).isEqualTo("VERIFICATION");
        assertThat(Duration.parse(late.path("lateBy").asString())).isGreaterThanOrEqualTo(Duration.ofMinutes(10));
        assertThat(late.at("/nextAction/code").asString()).isEqualTo("HOLD_AND_VERDICT");
        assertThat(metric("jmo_claim_steps_late_total{", "step=\"VERIFICATION\""))
                .isGreaterThanOrEqualTo(1);
        await().atMost(TIMEOUT).until(() -> metric("jmo_claim_late ") >= 1);

        others.holds(claim, member, BALANCE);
        others.verifies(claim, member);
        awaitStatus(member, claim, "PAYING");
        assertThat(lateClaim(claim)).isEmpty();
        assertThat(factsOf(claim)).containsExactly("submitted", "submitted", "approved");
    }

    @Test
    void the_operator_sees_who_has_not_answered_and_what_to_do_in_either_language() {
        MemberId judged = eligibleMember(BALANCE);
        String withoutHold = submittedBy(judged);
        others.verifies(withoutHold, judged);
        MemberId held = eligibleMember(BALANCE);
        String withoutVerdict = submittedBy(held);
        others.holds(withoutVerdict, held, BALANCE);

        await().atMost(TIMEOUT).until(() -> nextActionOnceLate(withoutVerdict, "en", "code"), "VERDICT"::equals);
        assertThat(nextAction(withoutVerdict, "en", "text"))
                .contains("biometric-service has not answered", "dead letters");
        await().atMost(TIMEOUT).until(() -> nextActionOnceLate(withoutHold, "id", "code"), "HOLD"::equals);
        assertThat(nextAction(withoutHold, "id", "text")).contains("balance-service belum menjawab", "dead letter");
    }

    /** The event that the claim has consumed may still be on its way, and be written over the moment set here. */
    private String nextActionOnceLate(String claim, String language, String field) {
        letPass(claim, "step.due", Duration.ofMinutes(10));
        return nextAction(claim, language, field);
    }

    private String nextAction(String claim, String language, String field) {
        ApiResponse late =
                send(HttpMethod.GET, "/api/v1/late-claims", OPERATOR, null, Map.of("Accept-Language", language));
        return items(late).stream()
                .filter(item -> item.path("claimId").asString().equals(claim))
                .map(item -> item.at("/nextAction/" + field).asString())
                .findFirst()
                .orElse("");
    }

    @Test
    void a_late_payment_is_ordered_again_under_the_same_number() {
        MemberId member = eligibleMember(BALANCE);
        String claim = payingClaimOf(member, BALANCE);

        letPass(claim, "step.due", Duration.ofMinutes(10));

        await().atMost(TIMEOUT).until(() -> factsOf(claim).size() == 3);
        assertThat(topics.published("jmo.claims.v1", claim).stream()
                        .filter(event -> event.type().endsWith("approved.v1"))
                        .map(event -> event.json().path("payoutId").asString())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void a_claim_whose_member_gives_no_other_account_is_parked_reminded_and_not_late_and_goes_on_at_any_time() {
        MemberId member = eligibleMember(BALANCE);
        String claim = payingClaimOf(member, BALANCE);
        others.refusesToPay(claim, member, payoutOf(claim), "ACCOUNT_CLOSED");
        awaitStatus(member, claim, "RETURNED");

        letPass(claim, "step.due", Duration.ofMinutes(10));

        await().atMost(TIMEOUT).until(() -> factsOf(claim).contains("parked"));
        assertThat(lateClaim(claim)).isEmpty();
        JsonNode parked = parkedClaim(claim).orElseThrow();
        assertThat(parked.path("memberId").asString()).isEqualTo(member.toString());
        assertThat(parked.at("/reason/code").asString()).isEqualTo("ACCOUNT_CLOSED");
        assertThat(parked.path("amount").asLong()).isEqualTo(BALANCE);
        await().atMost(TIMEOUT).until(() -> metric("jmo_claim_parked ") >= 1);
        assertThat(metric("jmo_claim_steps_late_total{", "step=\"CORRECTION\"")).isZero();
        assertThat(claim(member, claim).text("/nextSteps/0/action")).isEqualTo("correct-payout-account");

        correct(member, claim, "008", "2234567890").must(200);
        awaitStatus(member, claim, "PAYING");
        assertThat(parkedClaim(claim)).isEmpty();
        assertThat(factsOf(claim))
                .containsExactly("submitted", "approved", "returned", "parked", "payout-account-corrected");
    }

    @Test
    void a_deadline_at_risk_raises_the_alarm_before_it_is_missed() {
        MemberId member = eligibleMember(BALANCE);
        String claim = submittedBy(member);

        letPass(claim, "payBy", Duration.ofHours(-5));
        letPass(claim, "promised", Duration.ofHours(-5));

        await().atMost(TIMEOUT).until(() -> metric("jmo_claim_deadline_at_risk ") >= 1);
        await().atMost(TIMEOUT).until(() -> document(claim).containsKey("promiseAlarmedAt"));
        assertThat(lateClaim(claim)).as("not late yet").isEmpty();
    }

    @Test
    void a_met_deadline_and_the_time_it_took_are_measured() {
        double before = metric("jmo_claim_deadline_total{", "outcome=\"met\"");
        MemberId member = eligibleMember(BALANCE);
        String claim = payingClaimOf(member, BALANCE);
        others.settles(claim, member, payoutOf(claim), BALANCE, 0);
        awaitStatus(member, claim, "COMPLETED");

        await().atMost(TIMEOUT).until(() -> metric("jmo_claim_deadline_total{", "outcome=\"met\"") > before);
        assertThat(metric("jmo_claim_duration_seconds_count")).isGreaterThanOrEqualTo(1);
    }

    @Test
    void open_claims_are_counted_by_state_and_the_oldest_unpaid_one_by_its_age() {
        double cancelledBefore = metric("jmo_claims_ended_unpaid_total{", "state=\"CANCELLED\"");
        MemberId member = eligibleMember(BALANCE);
        String claim = submittedBy(member);
        letPass(claim, "submittedAt", Duration.ofHours(3));
        // Before every claim of the other tests.
        letPass(claim, "payBy", Duration.ofDays(3_650));
        letPass(claim, "promised", Duration.ofDays(3_650));

        await().atMost(TIMEOUT).until(() -> metric("jmo_claims{", "state=\"VERIFYING\"") >= 1);
        await().atMost(TIMEOUT).until(() -> metric("jmo_claim_oldest_unpaid_seconds ") >= 3 * 3600);

        cancel(member, claim).must(200);
        await().atMost(TIMEOUT)
                .until(() -> metric("jmo_claims_ended_unpaid_total{", "state=\"CANCELLED\"") > cancelledBefore);
        assertThat(metric("jmo_claims{", "state=\"CANCELLED\"")).isZero();
    }

    /** Lets the moment lie in the past by this much, as if the time had gone by: a write of its own, so a new version. */
    private void letPass(String claim, String moment, Duration ago) {
        mongo.updateFirst(
                query(where("_id").is(claim)),
                Update.update(moment, Instant.now().minus(ago)).inc("version", 1),
                "claims");
    }

    private org.bson.Document document(String claim) {
        return mongo.findById(claim, org.bson.Document.class, "claims");
    }

    private Optional<JsonNode> lateClaim(String claim) {
        return listed("/api/v1/late-claims", claim);
    }

    private Optional<JsonNode> parkedClaim(String claim) {
        return listed("/api/v1/parked-claims", claim);
    }

    private Optional<JsonNode> listed(String path, String claim) {
        return items(get(path, OPERATOR)).stream()
                .filter(item -> item.path("claimId").asString().equals(claim))
                .findFirst();
    }

    /** The value of a metric as Prometheus reads it; 0 as long as it has none. */
    private double metric(String name, String... tags) {
        String all = http.get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return all.lines()
                .filter(line -> line.startsWith(name) || line.startsWith(name.strip() + "{"))
                .filter(line -> java.util.Arrays.stream(tags).allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElse(0);
    }
}
