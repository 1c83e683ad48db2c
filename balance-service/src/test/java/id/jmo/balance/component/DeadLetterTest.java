package id.jmo.balance.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.PayoutId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An operator replays facts that moved no money when they came, and they move it once. */
class DeadLetterTest extends BalanceComponentTest {

    private static final String LETTERS = "/api/v1/operations/balance-service/dead-letters";

    @Autowired
    MongoOperations mongo;

    private final ClaimId claim = ClaimId.next();
    private final PayoutId payout = PayoutId.next();

    @Test
    void an_approval_replayed_twice_because_the_operators_service_died_settles_once() {
        credit(member, 1_000_000);
        approved(claim, payout, 1_000_000, 0);
        String letter = awaitLetterAbout(claim);
        completed(payout, claim, 1_000_000);
        submitted(claim);
        awaitEvent("balance-held");
        awaitBook(book -> book.sequence() == 3);

        replay(letter).expectStatus().isOk();
        awaitEvent("balance-settled");
        asIfTheServiceHadDiedBeforeTheMark(letter);
        replay(letter).expectStatus().isOk();

        assertThat(ledger.current(member).balance().amount()).isZero();
        assertThat(publishedEvents()).containsExactly("credited", "balance-held", "balance-settled");
    }

    /** The claim went on without the fact that waits; when that is replayed at last, it is known to come too late. */
    @Test
    void a_fact_that_is_replayed_after_later_ones_of_its_claim_undoes_nothing() {
        credit(member, 1_000_000);
        approved(claim, payout, 1_000_000, 0);
        String letter = awaitLetterAbout(claim);
        cancelled(claim);
        submitted(claim);
        awaitBook(book -> book.sequence() == 2);

        replay(letter).expectStatus().isEqualTo(422);
        http.post()
                .uri(LETTERS + "/" + letter + "/discard")
                .headers(headers -> headers.setBearerAuth(Tokens.withRoles("operator")))
                .body(Map.of("reason", "The claim was cancelled"))
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(ledger.current(member).available().amount()).isEqualTo(1_000_000);
    }

    private String awaitLetterAbout(ClaimId claim) {
        return await().until(
                        () -> letters()
                                .valueStream()
                                .filter(letter ->
                                        letter.path("subject").asString("").equals(claim.toString()))
                                .map(letter -> letter.path("id").asString())
                                .findFirst()
                                .orElse(""),
                        id -> !id.isEmpty());
    }

    private JsonNode letters() {
        String body = getAs("operator", LETTERS + "?limit=500&topic=" + CLAIMS)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return JsonMapper.shared().readTree(body).path("items");
    }

    private RestTestClient.ResponseSpec replay(String letter) {
        return http.post()
                .uri(LETTERS + "/" + letter + "/replay")
                .headers(headers -> headers.setBearerAuth(Tokens.withRoles("operator")))
                .exchange();
    }

    private void asIfTheServiceHadDiedBeforeTheMark(String letter) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(letter)), Update.update("state", "WAITING"), "deadLetters");
    }
}
