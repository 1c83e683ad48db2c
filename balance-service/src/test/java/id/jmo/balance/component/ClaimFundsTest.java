package id.jmo.balance.component;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.testsupport.PublishedEvent;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.PayoutId;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A member's money in the course of a claim, driven by the events of claim and payout. */
class ClaimFundsTest extends BalanceComponentTest {

    private final ClaimId claim = ClaimId.next();
    private final PayoutId payout = PayoutId.next();

    @Test
    void a_submitted_claim_holds_all_that_is_available() {
        credit(member, 9_000_000, 600_000);

        submitted(claim);

        var held = awaitEvent("balance-held").json();
        assertThat(held.get("claimId").asString()).isEqualTo(claim.toString());
        assertThat(held.get("amount").asLong()).isEqualTo(9_600_000);
        assertThat(held.get("balance").asLong()).isEqualTo(9_600_000);
        assertThat(held.get("available").asLong()).isZero();
    }

    @Test
    void a_claim_submitted_again_has_its_hold_published_again_until_it_is_approved() {
        credit(member, 1_000_000);
        submitted(claim);
        awaitEvent("balance-held");

        submitted(claim);
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(publishedEvents()).containsExactly("credited", "balance-held", "balance-held"));
        assertThat(ledger.current(member).sequence()).isEqualTo(2);

        approved(claim, payout, 1_000_000, 0);
        submitted(claim);
        completed(payout, claim, 1_000_000);
        awaitEvent("balance-settled");
        submitted(claim);
        credit(member, 1);
        Awaitility.await()
                .untilAsserted(() -> assertThat(publishedEvents())
                        .containsExactly("credited", "balance-held", "balance-held", "balance-settled", "credited"));
    }

    @Test
    void a_claim_submitted_again_has_its_refusal_published_again() {
        submitted(claim);
        awaitEvent("hold-refused");

        submitted(claim);

        Awaitility.await()
                .untilAsserted(() -> assertThat(publishedEvents()).containsExactly("hold-refused", "hold-refused"));
    }

    @Test
    void a_member_without_savings_is_refused_the_hold_with_the_reason() {
        submitted(claim);

        var refused = awaitEvent("hold-refused").json();
        assertThat(refused.get("reason").asString()).isEqualTo("NO_ACCOUNT");
        assertThat(refused.get("memberId").asString()).isEqualTo(member.toString());
    }

    @Test
    void a_claim_submitted_before_the_end_of_the_first_was_read_waits_and_holds_then() {
        credit(member, 1_000_000);
        submitted(claim);
        awaitEvent("balance-held");

        ClaimId second = ClaimId.next();
        submitted(second);
        awaitBook(book -> book.sequence() == 3);
        submitted(second);
        credit(member, 200_000);
        cancelled(claim);

        Awaitility.await()
                .untilAsserted(() -> assertThat(publishedEvents())
                        .containsExactly("credited", "balance-held", "credited", "hold-released", "balance-held"));
        assertThat(ledger.current(member).claim(second).orElseThrow().held().amount())
                .isEqualTo(1_200_000);
    }

    @Test
    void a_second_claim_holds_what_was_saved_since_the_first_was_completed_and_came_back() {
        credit(member, 1_000_000);
        submitted(claim);
        approved(claim, payout, 1_000_000, 0);
        completed(payout, claim, 1_000_000);
        awaitEvent("balance-settled");
        credit(member, 300_000);
        returned(payout, claim, 1_000_000);
        awaitEvent("settlement-reversed");

        ClaimId second = ClaimId.next();
        submitted(second);

        awaitBook(book -> book.claim(second).isPresent());
        assertThat(ledger.current(member).claim(second).orElseThrow().held().amount())
                .isEqualTo(300_000);
        assertThat(publishedEvents()).doesNotContain("hold-refused");
    }

    @Test
    void a_rejected_claim_releases_its_hold() {
        credit(member, 1_000_000);
        submitted(claim);

        rejected(claim);

        var released = awaitEvent("hold-released").json();
        assertThat(released.get("amount").asLong()).isEqualTo(1_000_000);
        assertThat(released.get("available").asLong()).isEqualTo(1_000_000);
    }

    @Test
    void a_cancelled_claim_releases_its_hold_and_another_may_hold() {
        credit(member, 1_000_000);
        submitted(claim);
        cancelled(claim);
        awaitEvent("hold-released");

        submitted(ClaimId.next());

        Awaitility.await()
                .untilAsserted(() -> assertThat(publishedEvents())
                        .containsExactly("credited", "balance-held", "hold-released", "balance-held"));
    }

    @Test
    void a_payout_completed_again_has_its_settlement_published_again_until_it_comes_back() {
        credit(member, 1_000_000);
        submitted(claim);
        approved(claim, payout, 1_000_000, 0);
        completed(payout, claim, 1_000_000);
        awaitEvent("balance-settled");

        completed(payout, claim, 1_000_000);
        Awaitility.await()
                .untilAsserted(() -> assertThat(publishedEvents())
                        .containsExactly("credited", "balance-held", "balance-settled", "balance-settled"));
        assertThat(ledger.current(member).sequence()).isEqualTo(4);

        returned(payout, claim, 1_000_000);
        awaitEvent("settlement-reversed");
        completed(payout, claim, 1_000_000);
        credit(member, 1);
        Awaitility.await()
                .untilAsserted(() -> assertThat(publishedEvents())
                        .containsExactly(
                                "credited",
                                "balance-held",
                                "balance-settled",
                                "balance-settled",
                                "settlement-reversed",
                                "credited"));
    }

    @Test
    void a_completed_payout_settles_with_the_approved_tax() {
        credit(member, 60_000_000);
        submitted(claim);
        approved(claim, payout, 60_000_000, 500_000);

        completed(payout, claim, 59_500_000);

        var settled = awaitEvent("balance-settled").json();
        assertThat(settled.get("payoutId").asString()).isEqualTo(payout.toString());
        assertThat(settled.get("gross").asLong()).isEqualTo(60_000_000);
        assertThat(settled.get("tax").asLong()).isEqualTo(500_000);
        assertThat(settled.get("net").asLong()).isEqualTo(59_500_000);
        assertThat(settled.get("balance").asLong()).isZero();
    }

    @Test
    void credits_have_a_topic_of_their_own_and_are_numbered_with_the_holds() {
        credit(member, 1_000_000);
        submitted(claim);
        awaitEvent("balance-held");
        credit(member, 200_000);

        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(publishedEvents()).containsExactly("credited", "balance-held", "credited"));
        assertThat(published()).extracting(PublishedEvent::sequence).containsExactly(1L, 2L, 3L);
        assertThat(topics.published(SAVINGS, member.toString()))
                .extracting(PublishedEvent::type)
                .containsExactly("id.jmo.savings.balance-held.v1");
    }

    @Test
    void a_payout_completed_before_the_approval_was_read_waits_for_it() {
        credit(member, 1_000_000);
        submitted(claim);
        awaitEvent("balance-held");
        completed(payout, claim, 1_000_000);
        awaitBook(book -> book.sequence() == 3);
        assertThat(publishedEvents()).doesNotContain("balance-settled");
        getAs("auditor", "/api/v1/savings/proof/runs/" + proveLedger().id())
                .expectBody()
                .jsonPath("$.awaitingSettlement[?(@.payoutId == '%s')].paid".formatted(payout))
                .isEqualTo(1_000_000);

        approved(claim, payout, 1_000_000, 0);

        assertThat(awaitEvent("balance-settled").json().get("net").asLong()).isEqualTo(1_000_000);
    }

    @Test
    void a_payout_completed_even_before_the_claim_was_read_is_settled_in_the_end() {
        credit(member, 1_000_000);
        completed(payout, claim, 1_000_000);
        awaitBook(book -> book.sequence() == 2);

        submitted(claim);
        approved(claim, payout, 1_000_000, 0);

        awaitEvent("balance-settled");
        assertThat(ledger.current(member).balance().amount()).isZero();
    }

    @Test
    void a_returned_payout_is_held_again_and_the_corrected_one_settles_it() {
        credit(member, 60_000_000);
        submitted(claim);
        approved(claim, payout, 60_000_000, 500_000);
        completed(payout, claim, 59_500_000);
        awaitEvent("balance-settled");

        returned(payout, claim, 59_500_000);
        var reversed = awaitEvent("settlement-reversed").json();
        assertThat(reversed.get("amount").asLong()).isEqualTo(60_000_000);
        assertThat(reversed.get("balance").asLong()).isEqualTo(60_000_000);
        assertThat(reversed.get("available").asLong()).isZero();

        completed(PayoutId.next(), claim, 59_500_000);
        Awaitility.await()
                .untilAsserted(() -> assertThat(publishedEvents())
                        .containsExactly(
                                "credited",
                                "balance-held",
                                "balance-settled",
                                "settlement-reversed",
                                "balance-settled"));
        assertThat(ledger.current(member).balance().amount()).isZero();
    }

    @Test
    void a_payout_returned_before_it_was_completed_moves_nothing() {
        credit(member, 1_000_000);
        submitted(claim);
        approved(claim, payout, 1_000_000, 0);

        returned(payout, claim, 1_000_000);

        awaitBook(book -> book.sequence() == 4);
        assertThat(ledger.current(member).held().amount()).isEqualTo(1_000_000);
        assertThat(publishedEvents()).containsExactly("credited", "balance-held");
    }

    @Test
    void a_payout_of_another_amount_is_a_dead_letter_and_nothing_is_settled() {
        credit(member, 1_000_000);
        submitted(claim);
        approved(claim, payout, 1_000_000, 0);
        awaitBook(book -> book.sequence() == 3);

        completed(payout, claim, 999_999);

        Awaitility.await()
                .untilAsserted(() -> http.get()
                        .uri("/api/v1/operations/balance-service/dead-letters")
                        .headers(headers -> headers.setBearerAuth(Tokens.withRoles("operator")))
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .value(letters -> assertThat(letters).contains(payout.toString())));
        assertThat(ledger.current(member).held().amount()).isEqualTo(1_000_000);
    }
}
