package id.jmo.payout.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Jakarta;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** What the bank says late, or by letter, is recorded by one operator and counts when another confirms it. */
class BankFactsTest extends PayoutComponentTest {

    private static final String FIRST = "01920000-0000-7000-8000-00000000f001";
    private static final String SECOND = "01920000-0000-7000-8000-00000000f002";

    @Test
    void money_that_came_back_by_letter_is_returned_when_two_operators_agree() {
        Case claim = newCase();
        approve(claim);
        awaitEvent(COMPLETED, claim);

        String fact = recorded(claim, "RETURNED");

        assertThat(stateOf(claim)).isEqualTo("PAID");
        assertProblem(decide(claim, fact, "confirm", FIRST), "second-operator-must-differ");
        JsonNode confirmed = body(decide(claim, fact, "confirm", SECOND), 200);
        assertThat(confirmed.at("/payout/state").asString()).isEqualTo("RETURNED");
        assertThat(confirmed.at("/bankFacts/0/state").asString()).isEqualTo("CONFIRMED");
        assertThat(confirmed.at("/bankFacts/0/evidence").asString()).isEqualTo("Letter 12/X/2026");
        assertThat(confirmed.at("/bankFacts/0/recordedBy").asString()).isEqualTo(FIRST);
        assertThat(confirmed.at("/bankFacts/0/decidedBy").asString()).isEqualTo(SECOND);
        assertThat(awaitEvent(RETURNED, claim).json().path("claimId").asString())
                .isEqualTo(claim.claimId().toString());
        assertThat(decide(claim, fact, "confirm", SECOND)
                        .returnResult()
                        .getStatus()
                        .value())
                .isEqualTo(404);
        assertThat(eventsOf(claim)).containsExactly(COMPLETED, RETURNED);
    }

    @Test
    void a_benefit_that_came_back_by_letter_is_returned_too() {
        Case payment = newCase();
        AccidentId accident = AccidentId.next();
        topics.publish(
                "jmo.accidents.v1",
                "id.jmo.accident.benefit-ordered.v1",
                accident.toString(),
                5,
                new PayingBenefitsTest.Order(
                        accident,
                        payment.memberId(),
                        payment.payoutId(),
                        NET,
                        new Account("014", Confidential.of(payment.account()), Confidential.of("EILEEN COLLINS")),
                        "POLICY"));
        awaitEvent("id.jmo.payout.benefit-completed.v1", payment);

        body(decide(payment, recorded(payment, "RETURNED"), "confirm", SECOND), 200);

        assertThat(awaitEvent("id.jmo.payout.benefit-returned.v1", payment)
                        .json()
                        .path("accidentId")
                        .asString())
                .isEqualTo(accident.toString());
    }

    @Test
    void a_transfer_that_nobody_answers_for_is_paid_or_refused_by_the_banks_letter() {
        Case paid = inDoubt();
        Case refused = inDoubt();

        body(decide(paid, recorded(paid, "PAID"), "confirm", SECOND), 200);
        body(decide(refused, recorded(refused, "REFUSED"), "confirm", SECOND), 200);

        awaitEvent(COMPLETED, paid);
        assertThat(awaitEvent(REFUSED, refused).json().path("reason").asString())
                .isEqualTo("REFUSED_BY_BANK");
    }

    @Test
    void a_refused_payout_that_the_bank_has_paid_is_completed_unless_a_later_one_is_on_its_way() {
        Case refused = refusedByBank();
        Case superseded = refusedByBank();
        Case later = newCase();
        SandboxBank.fault("inquiry", later.account(), "HTTP_500", "");
        Case correction = new Case(later.payoutId(), superseded.claimId(), superseded.memberId(), later.account());
        topics.publish(CLAIMS, CORRECTED, superseded.claimId().toString(), 7, approval(correction, NET));
        awaitState(correction, "ORDERED");

        assertProblem(record(superseded, "PAID", today(), FIRST), "bank-fact-of-later-payout");
        body(decide(refused, recorded(refused, "PAID"), "confirm", SECOND), 200);
        body(decide(correction, recorded(correction, "PAID"), "confirm", SECOND), 200);

        awaitEvent(COMPLETED, refused);
        awaitEvent(COMPLETED, correction);
        assertThat(SandboxBank.visits(correction.reference())).doesNotContain("transfer");
    }

    @Test
    void what_is_rejected_changes_nothing_and_makes_room_for_another() {
        Case claim = inDoubt();
        String fact = recorded(claim, "RETURNED");
        assertProblem(record(claim, "PAID", today(), SECOND), "bank-fact-open");

        assertThat(body(decide(claim, fact, "reject", SECOND), 200)
                        .at("/bankFacts/0/state")
                        .asString())
                .isEqualTo("REJECTED");

        assertThat(stateOf(claim)).isEqualTo("TRANSFER_ASKED");
        recorded(claim, "PAID");
    }

    @Test
    void what_cannot_be_is_refused_and_nothing_is_stored() {
        Case claim = newCase();
        approve(claim);
        awaitEvent(COMPLETED, claim);

        assertProblem(record(claim, "REFUSED", today(), FIRST), "bank-fact-not-possible");
        assertProblem(record(claim, "RETURNED", "2999-01-01", FIRST), "bank-fact-day");
        assertProblem(record(claim, "RETURNED", "2020-01-01", FIRST), "bank-fact-day");
        assertThat(post(
                                "/api/v1/payouts/%s/bank-facts".formatted(claim.payoutId()),
                                FIRST,
                                Map.of("outcome", "RETURNED", "occurredOn", today(), "evidence", " "))
                        .returnResult()
                        .getStatus()
                        .value())
                .isEqualTo(400);
        assertThat(payout(claim).path("bankFacts").isEmpty()).isTrue();
        assertThat(record(newCase(), "PAID", today(), FIRST)
                        .returnResult()
                        .getStatus()
                        .value())
                .isEqualTo(404);
    }

    private Case inDoubt() {
        Case claim = newCase();
        SandboxBank.fault("transfer", claim.account(), "CUT_BEFORE_ACTING", ",\"calls\":1");
        SandboxBank.fault("status", claim.account(), "HTTP_500", "");
        approve(claim);
        awaitState(claim, "TRANSFER_ASKED");
        await().until(() -> SandboxBank.visits(claim.reference()).contains("status"));
        return claim;
    }

    private Case refusedByBank() {
        Case claim = newCase();
        SandboxBank.fault("transfer", claim.account(), "ANSWER_BEFORE_ACTING", ",\"calls\":1,\"code\":\"4031805\"");
        approve(claim);
        awaitEvent(REFUSED, claim);
        return claim;
    }

    private String recorded(Case claim, String outcome) {
        JsonNode facts = body(record(claim, outcome, today(), FIRST), 201).path("bankFacts");
        JsonNode last = facts.get(facts.size() - 1);
        assertThat(last.path("state").asString()).isEqualTo("OPEN");
        return last.path("id").asString();
    }

    private RestTestClient.ResponseSpec record(Case claim, String outcome, String day, String operator) {
        return post(
                "/api/v1/payouts/%s/bank-facts".formatted(claim.payoutId()),
                operator,
                Map.of("outcome", outcome, "occurredOn", day, "evidence", "Letter 12/X/2026"));
    }

    private RestTestClient.ResponseSpec decide(Case claim, String fact, String verdict, String operator) {
        return post(
                "/api/v1/payouts/%s/bank-facts/%s/%s".formatted(claim.payoutId(), fact, verdict), operator, Map.of());
    }

    private RestTestClient.ResponseSpec post(String path, String operator, Map<String, ?> body) {
        return http.post()
                .uri(path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .headers(headers -> headers.setBearerAuth(Tokens.of(operator, "operator")))
                .exchange();
    }

    private static JsonNode body(RestTestClient.ResponseSpec answer, int status) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    private static void assertProblem(RestTestClient.ResponseSpec answer, String code) {
        assertThat(body(answer, 409).path("type").asString()).isEqualTo("urn:jmo:problem:" + code);
    }

    private static String today() {
        return Jakarta.today(Clock.systemUTC()).toString();
    }
}
