package id.jmo.balance.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.jmo.balance.model.ProofId;
import id.jmo.balance.model.ProofRun;
import id.jmo.balance.model.Violation;
import id.jmo.balance.model.Violation.Rule;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Every way to falsify the books is found and named. */
class LedgerProofTest extends BalanceComponentTest {

    private static final String POSTINGS = "postings";
    private static final String HEADS = "savings";

    @Autowired
    private MongoOperations mongo;

    private final ClaimId claim = ClaimId.next();

    @BeforeEach
    void a_member_with_savings_of_which_a_claim_holds_some() {
        // A proof reads every book, and tests before have filled thousands.
        mongo.remove(new Query(), POSTINGS);
        mongo.remove(new Query(), HEADS);
        credit(member, 300_000, 310_000);
        submitted(claim);
        awaitEvent("balance-held");
        credit(member, 320_000);
        assertThat(proveLedger().findings().violations()).isEmpty();
    }

    @AfterEach
    void the_falsified_book_is_burnt() {
        mongo.remove(query(where("member").is(member.toString())), POSTINGS);
        mongo.remove(query(where("_id").is(member.toString())), HEADS);
        assertThat(proveLedger().findings().violations()).isEmpty();
    }

    @Test
    void sound_books_are_proved_and_sum_to_zero() {
        ProofRun run = proveLedger();

        String result = """
            {"kind": "FULL", "state": "DONE", "sound": true, "sum": 0, "violationsFound": 0, "violations": []}\
            """;
        getAs("auditor", "/api/v1/savings/proof/runs/" + run.id())
                .expectStatus()
                .isOk()
                .expectBody()
                .json(result);
        getAs("operator", "/api/v1/savings/proof")
                .expectBody()
                .json("{\"sound\": true, \"open\": null, \"latest\": " + result + "}");
        getAs("operator", "/api/v1/savings/proof/runs")
                .expectBody()
                .jsonPath("$.items[0].proofId")
                .isEqualTo(run.id().toString());
        getAs("operator", "/api/v1/savings/proof/runs/" + ProofId.next())
                .expectStatus()
                .isNotFound();
    }

    @Test
    void an_amount_that_was_changed_is_named() {
        change(2, new Update().set("lines.1.amount", 999_999L));

        assertThat(rules())
                .contains(Rule.POSTING_SUMS_TO_ZERO, Rule.LINES_MATCH_ENTRY, Rule.BALANCE_CONTINUES, Rule.HEAD_AGREES);
        getAs("operator", "/api/v1/savings/proof").expectBody().json("""
            {"sound": false}\
            """);
    }

    @Test
    void a_balance_that_was_changed_is_named() {
        change(1, new Update().set("lines.1.balanceAfter", 1L));

        assertThat(rules()).containsExactly(Rule.BALANCE_CONTINUES);
    }

    @Test
    void a_posting_that_was_removed_is_named() {
        mongo.remove(posting(2), POSTINGS);

        assertThat(rules()).contains(Rule.BOOK_HAS_NO_GAP, Rule.ACCOUNT_HAS_NO_GAP);
    }

    @Test
    void a_head_that_was_changed_is_named() {
        mongo.updateFirst(query(where("_id").is(member.toString())), new Update().set("accounts.0.balance", 5L), HEADS);

        assertThat(rules()).containsExactly(Rule.HEAD_AGREES);
    }

    @Test
    void a_hold_that_was_removed_from_the_head_is_named() {
        mongo.updateFirst(query(where("_id").is(member.toString())), new Update().set("claims", List.of()), HEADS);

        assertThat(rules()).containsExactly(Rule.HOLD_AGREES);
    }

    @Test
    void a_head_that_was_removed_is_rolled_forward_from_the_postings() {
        mongo.remove(query(where("_id").is(member.toString())), HEADS);

        assertThat(rules()).isEmpty();
        assertThat(ledger.current(member).balance().amount()).isEqualTo(930_000);
    }

    @Test
    void a_head_that_was_set_back_is_named_and_not_booked_upon() {
        mongo.updateFirst(query(where("_id").is(member.toString())), new Update().set("bookSequence", 2L), HEADS);

        assertThat(rules()).contains(Rule.HEAD_AGREES);
    }

    @Test
    void a_posting_that_no_book_counts_is_named() {
        Document stray = mongo.findOne(posting(4), Document.class, POSTINGS);
        assertThat(stray).isNotNull();
        stray.put("_id", stray.getString("_id") + "-stray");
        stray.put("externalId", stray.getString("externalId") + "-stray");
        stray.put("sequence", 9L);
        stray.put("slots", List.of("book:" + member + "#9", "contributions:" + member + "#9", "jht:" + member + "#9"));
        List<Document> lines = stray.getList("lines", Document.class);
        lines.forEach(line -> line.put("sequence", 9L));
        mongo.insert(stray, POSTINGS);

        assertThat(rules()).containsExactly(Rule.NO_STRAY_POSTING);
    }

    @Test
    void a_posting_that_cannot_be_read_is_named_and_the_proof_goes_on() {
        change(4, new Update().set("kind", "MAGIC"));
        assertThat(rules()).contains(Rule.READABLE);

        change(4, new Update().set("kind", "CREDIT").set("slots", List.of("book:" + MemberId.next() + "#1")));
        assertThat(rules()).contains(Rule.READABLE);
    }

    @Test
    void only_operators_and_auditors_prove() {
        http.post()
                .uri("/api/v1/savings/proof/runs")
                .headers(headers -> headers.setBearerAuth(Tokens.withRoles("claims-officer")))
                .exchange()
                .expectStatus()
                .isForbidden();
        getAs("claims-officer", "/api/v1/savings/proof").expectStatus().isForbidden();
        getAsMember(member, "/api/v1/savings/proof").expectStatus().isForbidden();
    }

    private void change(long sequence, Update update) {
        assertThat(mongo.updateFirst(posting(sequence), update, POSTINGS).getModifiedCount())
                .isEqualTo(1);
    }

    private Query posting(long sequence) {
        return query(where("member").is(member.toString()).and("sequence").is(sequence));
    }

    private List<Rule> rules() {
        return proveLedger().findings().violations().stream()
                .map(Violation::rule)
                .toList();
    }
}
