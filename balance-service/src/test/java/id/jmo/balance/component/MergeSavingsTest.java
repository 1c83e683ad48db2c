package id.jmo.balance.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.balance.model.ProofRun;
import id.jmo.platform.testsupport.PublishedEvent;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import java.time.Year;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The savings of a further KPJ join those of the member, step by step, driven by the events of account-service. */
class MergeSavingsTest extends BalanceComponentTest {

    private final MemberId further = MemberId.next();
    private final UUID merger = UUID.randomUUID();

    @Test
    void all_savings_arrive_to_the_rupiah_and_the_ledger_stays_sound() {
        credit(member, 1_000_000);
        credit(further, 2_345_678, 1);

        step("requested", 1);
        topics.await(MERGERS, "id.jmo.savings.merged-out.v1", further.toString());
        assertThat(ledger.current(further).balance().amount()).isZero();
        step("taken", 2);

        assertThat(awaitEvent("merged-in").json().path("amount").asLong()).isEqualTo(2_345_679);
        getAsMember(member, "/api/v1/savings/me")
                .expectBody()
                .jsonPath("$.balance")
                .isEqualTo(3_345_679);
        getAsMember(further, "/api/v1/savings/me/statement?year=" + Year.now())
                .expectStatus()
                .isOk();
        ProofRun proof = proveLedger();
        assertThat(proof.findings().violations()).isEmpty();
        assertThat(proof.findings().sum().amount()).isZero();
    }

    @Test
    void steps_that_are_asked_for_again_move_nothing_again_and_are_answered_again() {
        credit(further, 500_000);
        for (int time = 1; time <= 2; time++) {
            int answers = time;
            step("requested", 2 * time - 1);
            await().until(() -> topics.published(MERGERS, further.toString()).size() == answers);
            step("taken", 2 * time);
            await().until(() -> publishedEvents().size() == answers);
        }
        credit(member, 1);

        awaitBook(book -> book.sequence() == 2);
        assertThat(ledger.current(member).balance().amount()).isEqualTo(500_001);
        assertThat(publishedEvents()).containsExactly("merged-in", "merged-in", "credited");
        assertThat(topics.published(MERGERS, further.toString()))
                .extracting(PublishedEvent::type)
                .containsOnly("id.jmo.savings.merged-out.v1");
    }

    @Test
    void nothing_leaves_while_a_claim_has_money_of_the_further_kpj() {
        credit(further, 500_000);
        claimSubmitted(further);

        step("requested", 1);

        topics.await(MERGERS, "id.jmo.savings.merge-out-refused.v1", further.toString());
        assertThat(ledger.current(further).balance().amount()).isEqualTo(500_000);
    }

    @Test
    void what_cannot_arrive_because_of_a_claim_is_put_back() {
        credit(further, 500_000);
        credit(member, 100_000);
        submitted(ClaimId.next());
        awaitEvent("balance-held");

        step("requested", 1);
        topics.await(MERGERS, "id.jmo.savings.merged-out.v1", further.toString());
        step("taken", 2);
        awaitEvent("merge-in-refused");
        step("undo-needed", 3);

        var undone = topics.await(MERGERS, "id.jmo.savings.merge-undone.v1", further.toString());
        assertThat(undone.json().path("amount").asLong()).isEqualTo(500_000);
        assertThat(ledger.current(further).available().amount()).isEqualTo(500_000);
        assertThat(ledger.current(member).balance().amount()).isEqualTo(100_000);
        assertThat(proveLedger().findings().violations()).isEmpty();
    }

    @Test
    void a_kpj_without_savings_is_merged_all_the_same() {
        step("requested", 1);
        topics.await(MERGERS, "id.jmo.savings.merged-out.v1", further.toString());
        step("taken", 2);

        assertThat(awaitEvent("merged-in").json().path("amount").asLong()).isZero();
    }

    private void claimSubmitted(MemberId of) {
        ClaimId claim = ClaimId.next();
        topics.publish(
                CLAIMS,
                "id.jmo.claim.submitted.v1",
                claim.toString(),
                1,
                Map.of("claimId", claim, "memberId", of, "cause", "RESIGNATION"));
        await().until(() -> ledger.current(of).held().isPositive());
    }

    private void step(String fact, long sequence) {
        topics.publish(
                "jmo.mergers.v1",
                "id.jmo.merger." + fact + ".v1",
                further.toString(),
                sequence,
                Map.of("mergerId", merger, "from", further, "into", member));
    }
}
