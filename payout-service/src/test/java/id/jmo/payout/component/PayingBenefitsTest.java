package id.jmo.payout.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;

/** The benefits of work accidents are paid as claims are: once, under one reference, with the same answers. */
class PayingBenefitsTest extends PayoutComponentTest {

    private static final String ACCIDENTS = "jmo.accidents.v1";
    private static final String BENEFIT_ORDERED = "id.jmo.accident.benefit-ordered.v1";
    private static final String ACCOUNT_CORRECTED = "id.jmo.accident.payout-account-corrected.v1";
    private static final String BENEFIT_COMPLETED = "id.jmo.payout.benefit-completed.v1";
    private static final String BENEFIT_REFUSED = "id.jmo.payout.benefit-refused.v1";
    private static final String BENEFIT_RETURNED = "id.jmo.payout.benefit-returned.v1";

    @Autowired
    private MongoOperations mongo;

    /** What accident-service says when it orders a benefit. */
    record Order(
            AccidentId accidentId, MemberId memberId, PayoutId payoutId, long net, Account payout, String approvedBy) {}

    private record Accident(AccidentId id, Case payment) {

        static Accident paidTo(Case payment) {
            return new Accident(AccidentId.next(), payment);
        }

        /** The same accident, paid to another account under another payout. */
        Accident corrected(Case fresh) {
            return new Accident(id, new Case(PayoutId.next(), fresh.claimId(), payment.memberId(), fresh.account()));
        }

        Order order(long net) {
            return new Order(
                    id,
                    payment.memberId(),
                    payment.payoutId(),
                    net,
                    new Account("014", Confidential.of(payment.account()), Confidential.of("EILEEN COLLINS")),
                    "POLICY");
        }
    }

    private void order(Accident accident) {
        topics.publish(ACCIDENTS, BENEFIT_ORDERED, accident.id().toString(), 5, accident.order(NET));
    }

    private void correct(Accident accident) {
        topics.publish(ACCIDENTS, ACCOUNT_CORRECTED, accident.id().toString(), 8, accident.order(NET));
    }

    @Test
    void an_ordered_benefit_is_money_in_the_account_and_names_its_accident() {
        Accident accident = Accident.paidTo(newCase());

        order(accident);

        JsonNode completed = awaitEvent(BENEFIT_COMPLETED, accident.payment()).json();
        assertThat(completed.path("accidentId").asString())
                .isEqualTo(accident.id().toString());
        assertThat(completed.path("memberId").asString())
                .isEqualTo(accident.payment().memberId().toString());
        assertThat(completed.path("reference").asString())
                .isEqualTo(accident.payment().reference());
        assertThat(completed.path("amount").asLong()).isEqualTo(NET);
        assertThat(completed.has("claimId")).isFalse();
        assertPaidOnce(accident.payment(), 1);
        assertThat(eventsOf(accident.payment())).containsExactly(BENEFIT_COMPLETED);
    }

    @Test
    void a_repeated_order_is_answered_again_and_not_paid_again() {
        Accident accident = Accident.paidTo(newCase());
        order(accident);
        awaitEvent(BENEFIT_COMPLETED, accident.payment());

        order(accident);

        await().until(() -> eventsOf(accident.payment()).equals(List.of(BENEFIT_COMPLETED, BENEFIT_COMPLETED)));
        assertPaidOnce(accident.payment(), 1);
    }

    @Test
    void a_benefit_to_somebody_elses_account_is_refused_and_paid_to_the_corrected_one() {
        Accident wrong = Accident.paidTo(newCase("SOMEBODY ELSE", ""));
        order(wrong);
        assertThat(awaitEvent(BENEFIT_REFUSED, wrong.payment())
                        .json()
                        .path("reason")
                        .asString())
                .isEqualTo("HOLDER_NAME_DIFFERS");

        Accident corrected = wrong.corrected(newCase());
        correct(corrected);

        awaitEvent(BENEFIT_COMPLETED, corrected.payment());
        assertNothingPaid(wrong.payment(), 0);
        assertPaidOnce(corrected.payment(), 1);
    }

    @Test
    void a_benefit_that_came_back_is_paid_to_the_corrected_account_under_a_new_reference() {
        Accident first = Accident.paidTo(newCase("EILEEN COLLINS", ",\"behaviour\":\"RETURNED\""));
        order(first);
        JsonNode returned = awaitEvent(BENEFIT_RETURNED, first.payment()).json();
        assertThat(returned.path("accidentId").asString()).isEqualTo(first.id().toString());
        assertThat(returned.path("reason").asString()).isEqualTo("RETURNED_BY_BANK");

        Accident second = first.corrected(newCase());
        correct(second);

        awaitEvent(BENEFIT_COMPLETED, second.payment());
        assertPaidOnce(second.payment(), 1);
        assertThat(SandboxBank.balance(first.payment().account())).isZero();
    }

    @Test
    void an_accident_that_is_paid_is_not_paid_again_under_another_payout() {
        Accident accident = Accident.paidTo(newCase());
        order(accident);
        awaitEvent(BENEFIT_COMPLETED, accident.payment());

        Accident second = accident.corrected(accident.payment());
        correct(second);

        await().until(() -> http.get()
                .uri("/api/v1/operations/payout-service/dead-letters")
                .headers(headers -> headers.setBearerAuth(Tokens.withRoles("operator")))
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody()
                .contains(accident.id().toString()));
        assertPaidOnce(accident.payment(), 1);
        assertThat(SandboxBank.visits(second.payment().reference())).isEmpty();
    }

    @Test
    void operators_see_what_a_payout_is_for_and_list_those_of_accidents_alone() {
        Accident accident = Accident.paidTo(newCase());
        Case claim = newCase();
        order(accident);
        approve(claim);
        awaitEvent(BENEFIT_COMPLETED, accident.payment());
        awaitEvent(COMPLETED, claim);

        JsonNode seen = payout(accident.payment()).path("payout");
        assertThat(seen.path("cause").asString()).isEqualTo("ACCIDENT");
        assertThat(seen.path("accidentId").asString()).isEqualTo(accident.id().toString());
        assertThat(seen.path("claimId").isNull()).isTrue();
        assertThat(payout(claim).path("payout").path("cause").asString()).isEqualTo("CLAIM");
        assertThat(listed("cause=ACCIDENT"))
                .contains(accident.payment().payoutId().toString())
                .doesNotContain(claim.payoutId().toString());
        assertThat(listed("cause=CLAIM"))
                .contains(claim.payoutId().toString())
                .doesNotContain(accident.payment().payoutId().toString());
    }

    @Test
    void the_document_of_a_claims_payout_is_what_it_was_before_accidents_were_paid() {
        Case claim = newCase();
        approve(claim);
        awaitEvent(COMPLETED, claim);

        Document stored = mongo.getCollection("payouts")
                .find(new Document("_id", claim.payoutId().toString()))
                .first();

        assertThat(stored).containsEntry("claimId", claim.claimId().toString()).doesNotContainKey("accidentId");
    }

    private String listed(String parameters) {
        return http.get()
                .uri("/api/v1/payouts?" + parameters)
                .headers(headers -> headers.setBearerAuth(Tokens.withRoles("auditor")))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }
}
