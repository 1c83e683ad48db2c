package id.jmo.balance.component;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.balance.model.Account;
import id.jmo.balance.model.Book;
import id.jmo.balance.model.Findings;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.PayoutId;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What the JKK fund owes a member after an accident, driven by the events of accident and payout. */
class BenefitFundsTest extends BalanceComponentTest {

    private static final long BENEFIT = 140_000_000;

    private final AccidentId accident = AccidentId.next();
    private final PayoutId payout = PayoutId.next();

    @Test
    void an_ordered_benefit_is_owed_and_its_payment_settles_it_beside_the_savings() {
        credit(member, 1_000_000);

        benefitOrdered(accident, payout, BENEFIT);
        Book owed = awaitBook(book -> book.sequence() == 2);
        assertThat(balance(owed, Account.jkkFund(member))).isEqualTo(-BENEFIT);
        assertThat(balance(owed, Account.benefitPayable(accident))).isEqualTo(BENEFIT);

        benefitCompleted(payout, accident, BENEFIT);
        var settled = awaitEvent("benefit-settled").json();
        assertThat(settled.get("accidentId").asString()).isEqualTo(accident.toString());
        assertThat(settled.get("payoutId").asString()).isEqualTo(payout.toString());
        assertThat(settled.get("amount").asLong()).isEqualTo(BENEFIT);
        Book paid = ledger.current(member);
        assertThat(balance(paid, Account.benefitPayable(accident))).isZero();
        assertThat(balance(paid, Account.payoutsClearing(member))).isEqualTo(BENEFIT);

        getAsMember(member, "/api/v1/savings/me").expectBody().json("""
            {"state": "BALANCE", "balance": 1000000, "available": 1000000, "held": 0}\
            """);
        getAsMember(member, "/api/v1/savings/me/statement?year=2026")
                .expectBody()
                .jsonPath("$.entries.length()")
                .isEqualTo(1);
        assertProved();
    }

    @Test
    void a_member_without_savings_is_paid_a_benefit_and_still_has_none() {
        benefitOrdered(accident, payout, BENEFIT);
        benefitCompleted(payout, accident, BENEFIT);

        awaitEvent("benefit-settled");
        getAsMember(member, "/api/v1/savings/me").expectBody().json("""
            {"balance": 0, "available": 0, "held": 0}\
            """);
        assertProved();
    }

    @Test
    void a_benefit_paid_before_its_order_was_read_waits_for_it() {
        benefitCompleted(payout, accident, BENEFIT);
        awaitBook(book -> book.sequence() == 1);
        getAs("auditor", "/api/v1/savings/proof/runs/" + proveLedger().id())
                .expectBody()
                .jsonPath("$.awaitingSettlement[?(@.payoutId == '%s')].accidentId".formatted(payout))
                .isEqualTo(accident.toString());

        benefitOrdered(accident, payout, BENEFIT);

        awaitEvent("benefit-settled");
    }

    @Test
    void a_benefit_that_came_back_is_owed_again_and_the_corrected_payout_settles_it() {
        benefitOrdered(accident, payout, BENEFIT);
        benefitCompleted(payout, accident, BENEFIT);
        awaitEvent("benefit-settled");

        benefitReturned(payout, accident, BENEFIT);
        var reversed = awaitEvent("benefit-reversed").json();
        assertThat(reversed.get("amount").asLong()).isEqualTo(BENEFIT);
        assertThat(balance(ledger.current(member), Account.benefitPayable(accident)))
                .isEqualTo(BENEFIT);

        benefitCompleted(PayoutId.next(), accident, BENEFIT);
        awaitPublished("benefit-settled", "benefit-reversed", "benefit-settled");
        assertThat(balance(ledger.current(member), Account.benefitPayable(accident)))
                .isZero();
        assertProved();
    }

    @Test
    void a_benefit_of_another_amount_is_a_dead_letter_and_nothing_is_settled() {
        benefitOrdered(accident, payout, BENEFIT);
        awaitBook(book -> book.sequence() == 1);

        benefitCompleted(payout, accident, BENEFIT - 1);

        Awaitility.await()
                .untilAsserted(() -> http.get()
                        .uri("/api/v1/operations/balance-service/dead-letters")
                        .headers(headers -> headers.setBearerAuth(Tokens.withRoles("operator")))
                        .exchange()
                        .expectBody(String.class)
                        .value(letters -> assertThat(letters).contains(payout.toString())));
        assertThat(balance(ledger.current(member), Account.benefitPayable(accident)))
                .isEqualTo(BENEFIT);
    }

    private void awaitPublished(String... facts) {
        Awaitility.await().untilAsserted(() -> assertThat(publishedEvents()).containsExactly(facts));
    }

    private void assertProved() {
        Findings report = proveLedger().findings();
        assertThat(report.violations()).isEmpty();
        assertThat(report.sum().isZero()).isTrue();
    }

    private static long balance(Book book, Account account) {
        return book.accounts().get(account).balance().amount();
    }
}
