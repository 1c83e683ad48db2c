package id.jmo.payout.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.PayoutId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whoever can write to the topic, and has no key, can send what others have sent: whole, or in parts. */
class CopiedAccountTest extends PayoutComponentTest {

    @Autowired
    @Qualifier("eventJsonMapper")
    private JsonMapper json;

    @Test
    void an_account_that_was_copied_from_another_members_event_is_not_paid() {
        Case thief = newCase();
        Case victim = newCase();
        JsonNode own = published(thief);
        ObjectNode forged = json.valueToTree(approval(victim, NET));
        forged.set("payout", own.path("payout"));

        send(victim, forged);

        assertRefused(victim);
        assertThat(SandboxBank.balance(thief.account())).isEqualTo(NET);
        assertThat(SandboxBank.transfersTo(thief.account())).isEqualTo(1);
    }

    @Test
    void an_approved_claim_whose_amount_was_raised_on_the_way_is_not_paid() {
        Case thief = newCase();
        ObjectNode raised = (ObjectNode) published(thief).deepCopy();
        Case second = new Case(PayoutId.next(), newCase().claimId(), thief.memberId(), thief.account());
        raised.put("claimId", second.claimId().toString())
                .put("payoutId", second.payoutId().toString())
                .put("net", 10 * NET);

        send(second, raised);

        assertRefused(second);
        assertThat(SandboxBank.balance(thief.account())).isEqualTo(NET);
    }

    @Test
    void an_account_that_is_bound_to_no_event_is_not_paid() {
        Case claim = newCase();

        send(claim, json.valueToTree(approval(claim, NET)));

        assertRefused(claim);
        assertNothingPaid(claim, 0);
    }

    /** What claim-service has sent about a claim that is paid by now. */
    private JsonNode published(Case claim) {
        approve(claim);
        awaitEvent(COMPLETED, claim);
        return topics.published(CLAIMS, claim.claimId().toString()).getLast().json();
    }

    private void send(Case claim, JsonNode data) {
        topics.publishAs(
                CLAIMS, UUID.randomUUID().toString(), APPROVED, claim.claimId().toString(), 4, data.toString());
    }

    private void assertRefused(Case claim) {
        await().until(() -> http.get()
                .uri("/api/v1/operations/payout-service/dead-letters")
                .headers(headers -> headers.setBearerAuth(Tokens.withRoles("operator")))
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody()
                .contains(claim.claimId().toString()));
        assertThat(SandboxBank.visits(claim.reference())).isEmpty();
        assertThat(eventsOf(claim)).isEmpty();
    }
}
