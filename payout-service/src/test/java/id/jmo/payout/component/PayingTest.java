package id.jmo.payout.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.payout.application.Bank;
import id.jmo.payout.application.Payouts;
import id.jmo.payout.application.ProcessPayout;
import id.jmo.payout.model.Payout;
import id.jmo.payout.model.PayoutAccount;
import id.jmo.payout.model.PayoutCause;
import id.jmo.payout.model.PayoutOrder;
import id.jmo.payout.model.PayoutState;
import id.jmo.payout.model.RetryPolicy;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

class PayingTest extends PayoutComponentTest {

    @Autowired
    private Payouts payouts;

    @Autowired
    private ProcessPayout process;

    @Autowired
    private Bank bank;

    @Value("${jmo.payouts.max-concurrent}")
    private int maxConcurrent;

    @Autowired
    private RetryPolicy retryPolicy;

    @Test
    void an_approved_claim_is_money_in_the_members_account() {
        Case claim = newCase();

        approve(claim);

        var completed = awaitEvent(COMPLETED, claim);
        assertThat(completed.json().path("claimId").asString())
                .isEqualTo(claim.claimId().toString());
        assertThat(completed.json().path("memberId").asString())
                .isEqualTo(claim.memberId().toString());
        assertThat(completed.json().path("reference").asString()).isEqualTo(claim.reference());
        assertThat(completed.json().path("amount").asLong()).isEqualTo(NET);
        assertThat(completed.traceparent()).isNotNull();
        assertPaidOnce(claim, 1);
        assertThat(SandboxBank.visits(claim.reference())).startsWith("inquiry", "transfer");
    }

    @Test
    void an_order_that_is_delivered_again_and_again_is_one_payout() {
        Case claim = newCase();
        String eventId = UUID.randomUUID().toString();

        for (int i = 0; i < 3; i++) {
            topics.publishWithId(CLAIMS, eventId, APPROVED, claim.claimId().toString(), 4, approval(claim, NET));
            approve(claim);
        }
        awaitEvent(COMPLETED, claim);
        // The same partition, so that all six have been read when this one is answered.
        Case next = new Case(PayoutId.next(), claim.claimId(), claim.memberId(), claim.account());
        topics.publish(CLAIMS, APPROVED, claim.claimId().toString(), 5, approval(next, NET));
        awaitDeadLetterAbout(claim);

        assertPaidOnce(claim, 1);
        assertThat(eventsOf(claim)).containsOnly(COMPLETED);
    }

    @Test
    void a_repeated_order_publishes_the_outcome_again() {
        Case paid = newCase();
        Case refused = newCase("SOMEBODY ELSE", "");
        approve(paid);
        approve(refused);
        var first = awaitEvent(COMPLETED, paid);
        awaitEvent(REFUSED, refused);

        approve(paid);
        approve(refused);

        await().untilAsserted(() -> {
            assertThat(eventsOf(paid)).containsExactly(COMPLETED, COMPLETED);
            assertThat(eventsOf(refused)).containsExactly(REFUSED, REFUSED);
        });
        assertThat(topics.published(PAYOUTS, paid.payoutId().toString())
                        .getLast()
                        .json())
                .isEqualTo(first.json());
        assertPaidOnce(paid, 1);
    }

    @Test
    void a_claim_that_is_paid_is_not_paid_again_under_another_payout() {
        Case claim = newCase();
        approve(claim);
        awaitEvent(COMPLETED, claim);

        Case second = new Case(PayoutId.next(), claim.claimId(), claim.memberId(), claim.account());
        topics.publish(CLAIMS, CORRECTED, claim.claimId().toString(), 7, approval(second, NET));

        awaitDeadLetterAbout(claim);
        assertPaidOnce(claim, 1);
        assertThat(SandboxBank.visits(second.reference())).isEmpty();
    }

    @Test
    void a_corrected_account_is_paid_under_a_new_reference_after_a_return() {
        Case first = newCase("EILEEN COLLINS", ",\"behaviour\":\"RETURNED\"");
        approve(first);
        awaitEvent(RETURNED, first);

        Case fresh = newCase();
        Case second = new Case(fresh.payoutId(), first.claimId(), first.memberId(), fresh.account());
        topics.publish(CLAIMS, CORRECTED, first.claimId().toString(), 9, approval(second, NET));

        awaitEvent(COMPLETED, second);
        assertPaidOnce(second, 1);
        assertThat(SandboxBank.balance(first.account())).isZero();
    }

    @Test
    void an_order_above_the_most_that_is_paid_at_once_is_set_aside_for_an_operator() {
        Case claim = newCase();

        topics.publish(CLAIMS, APPROVED, claim.claimId().toString(), 4, approval(claim, 5_000_000_001L));

        awaitDeadLetterAbout(claim);
        assertNothingPaid(claim, 0);
    }

    @Test
    void an_order_of_nothing_goes_to_the_dead_letters_and_the_next_is_paid() {
        Case nothing = newCase();
        Case claim = newCase();

        topics.publish(CLAIMS, APPROVED, claim.claimId().toString(), 4, approval(nothing, 0));
        topics.publish(CLAIMS, APPROVED, claim.claimId().toString(), 4, approval(claim, NET));

        awaitEvent(COMPLETED, claim);
        awaitDeadLetterAbout(claim);
        assertThat(SandboxBank.visits(nothing.reference())).isEmpty();
    }

    @Test
    void any_number_of_instances_pay_once() throws Exception {
        Case claim = newCase();
        SandboxBank.fault("inquiry", claim.account(), "SLOW", ",\"calls\":1,\"delay\":\"PT0.3S\"");
        SandboxBank.fault("transfer", claim.account(), "SLOW", ",\"calls\":1,\"delay\":\"PT0.3S\"");
        payouts.open(Payout.ordered(order(claim)), null);

        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                instances.execute(() -> {
                    while (eventsOf(claim).isEmpty()) {
                        process.due(100).stream()
                                .filter(due -> process.nameOf(due)
                                        .equals(claim.payoutId().toString()))
                                .forEach(process::process);
                    }
                });
            }
        }

        assertPaidOnce(claim, 1);
        assertThat(eventsOf(claim)).containsExactly(COMPLETED);
    }

    @Test
    void looks_for_returns_do_not_keep_an_order_waiting() {
        List<Case> paid = Stream.generate(PayoutComponentTest::newCase)
                .limit(2L * maxConcurrent)
                .toList();
        paid.forEach(claim -> SandboxBank.fault("status", claim.account(), "SLOW", ",\"calls\":1,\"delay\":\"PT4S\""));
        paid.forEach(this::approve);
        paid.forEach(claim -> awaitEvent(COMPLETED, claim));
        await().until(() -> looks(paid) > 0);
        Case claim = newCase();

        approve(claim);

        awaitEvent(COMPLETED, claim);
        assertThat(looks(paid)).isLessThan(maxConcurrent);
    }

    private static long looks(List<Case> paid) {
        return paid.stream()
                .filter(claim -> SandboxBank.visits(claim.reference()).contains("status"))
                .count();
    }

    @Test
    void more_orders_than_an_instance_processes_concurrently_are_all_paid_once() {
        List<Case> claims = Stream.generate(PayoutComponentTest::newCase)
                .limit(3L * maxConcurrent)
                .toList();
        claims.forEach(
                claim -> SandboxBank.fault("inquiry", claim.account(), "SLOW", ",\"calls\":1,\"delay\":\"PT0.5S\""));

        claims.forEach(this::approve);

        claims.forEach(claim -> awaitEvent(COMPLETED, claim));
        assertThat(claims).allSatisfy(claim -> assertPaidOnce(claim, 1));
    }

    @Test
    void another_instance_takes_over_from_one_that_died_before_its_first_request_when_the_lease_has_expired() {
        Case claim = newCase();

        payouts.open(Payout.ordered(order(claim)).leased(Instant.now(), retryPolicy), null);

        awaitEvent(COMPLETED, claim);
        assertPaidOnce(claim, 1);
    }

    @Test
    void after_a_death_before_the_transfer_was_sent_a_status_inquiry_precedes_the_transfer() {
        Case claim = newCase();

        payouts.open(diedWhileTransferring(claim), null);

        awaitEvent(COMPLETED, claim);
        assertPaidOnce(claim, 1);
        assertThat(SandboxBank.visits(claim.reference())).startsWith("status", "transfer");
    }

    @Test
    void after_a_death_after_the_transfer_was_sent_only_a_status_inquiry_follows() {
        Case claim = newCase();
        bank.transfer(order(claim));

        payouts.open(diedWhileTransferring(claim), null);

        awaitEvent(COMPLETED, claim);
        assertPaidOnce(claim, 1);
    }

    private void awaitDeadLetterAbout(Case claim) {
        await().until(() -> http.get()
                .uri("/api/v1/operations/payout-service/dead-letters")
                .headers(headers -> headers.setBearerAuth(Tokens.withRoles("operator")))
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody()
                .contains(claim.claimId().toString()));
    }

    private static Payout diedWhileTransferring(Case claim) {
        return new Payout(
                order(claim),
                new PayoutState.TransferAsked(1, Instant.now()),
                0,
                Instant.now(),
                List.of(),
                null,
                List.of());
    }

    private static PayoutOrder order(Case claim) {
        return PayoutOrder.of(
                claim.payoutId(),
                new PayoutCause.Claim(claim.claimId()),
                claim.memberId(),
                Rupiah.of(NET),
                new PayoutAccount("014", Confidential.of(claim.account()), Confidential.of("EILEEN COLLINS")),
                Instant.now());
    }
}
