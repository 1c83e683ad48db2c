package id.jmo.payout.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.platform.testsupport.PublishedEvent;
import id.jmo.platform.testsupport.ServiceTest;
import id.jmo.platform.testsupport.TestTopics;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** One payout service and one sandbox bank for all component tests; each test pays to accounts of its own. */
@ServiceTest(
        properties = {
            // Long enough for a busy machine: an answer that comes too late is another row of the tables.
            "jmo.partners.bank.timeout=6s",
            // Tests break the bank on purpose and would trip each other's breaker.
            "jmo.partners.bank.breaker.minimum-calls=100000",
            "jmo.partners.bank.breaker.window=100000",
            "jmo.bank.client-key=jmo-local",
            "jmo.bank.partner-id=jmo",
            "jmo.bank.channel-id=95221",
            "jmo.bank.source-account=8888000001",
            "jmo.payouts.poll=50ms",
            "jmo.payouts.lease=8s",
            "jmo.payouts.inquiry.first=50ms",
            "jmo.payouts.inquiry.longest=200ms",
            "jmo.payouts.before-first-status=200ms",
            "jmo.payouts.status.first=100ms",
            "jmo.payouts.status.longest=200ms",
            "jmo.payouts.resend.first=50ms",
            "jmo.payouts.resend.longest=200ms",
            "jmo.payouts.doubted-refusal=5s",
            "jmo.payouts.return-check-poll=50ms",
            "jmo.payouts.max-concurrent-return-checks=4",
            "jmo.payouts.return-checks=300ms,600ms,1500ms,3s",
            "jmo.reconciliation.poll=100ms"
        })
abstract class PayoutComponentTest {

    static {
        // A busy machine is no fault of the service.
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    /** A context with settings of its own has a store of its own, and takes events from the one of the other tests. */
    static final String CONSUMER_GROUP = "the consumer group of payout-service";

    static final String CLAIMS = "jmo.claims.v1";
    static final String PAYOUTS = "jmo.payouts.v1";
    static final String APPROVED = "id.jmo.claim.approved.v1";
    static final String CORRECTED = "id.jmo.claim.payout-account-corrected.v1";
    static final String COMPLETED = "id.jmo.payout.completed.v1";
    static final String REFUSED = "id.jmo.payout.refused.v1";
    static final String RETURNED = "id.jmo.payout.returned.v1";
    static final long NET = 9_600_000;

    private static final AtomicLong ACCOUNTS = new AtomicLong(7_000_000_000L);

    @Autowired
    TestTopics topics;

    @Autowired
    RestTestClient http;

    @DynamicPropertySource
    static void bank(DynamicPropertyRegistry registry) {
        registry.add("jmo.partners.bank.base-url", SandboxBank::url);
        registry.add("jmo.bank.private-key", SandboxBank::privateKey);
        registry.add("jmo.bank.client-secret", SandboxBank::clientSecret);
    }

    /** What claim-service says when it approves a claim. */
    record Approval(
            ClaimId claimId,
            MemberId memberId,
            long gross,
            long tax,
            long net,
            PayoutId payoutId,
            Account payout,
            String approvedBy,
            String payBy) {}

    record Account(String bankCode, Confidential accountNumber, Confidential holderName) {}

    /** A claim on its way to an account of the test's own. */
    record Case(PayoutId payoutId, ClaimId claimId, MemberId memberId, String account) {
        String reference() {
            return payoutId.toString().replace("-", "");
        }
    }

    /** A new claim, to be paid into a new account of EILEEN COLLINS. */
    static Case newCase() {
        return newCase("EILEEN COLLINS", "");
    }

    static Case newCase(String holder, String more) {
        String account = Long.toString(ACCOUNTS.incrementAndGet());
        SandboxBank.openAccount(account, holder, more);
        return new Case(PayoutId.next(), ClaimId.next(), MemberId.next(), account);
    }

    void approve(Case claim) {
        topics.publish(CLAIMS, APPROVED, claim.claimId().toString(), 4, approval(claim, NET));
    }

    static Approval approval(Case claim, long net) {
        return new Approval(
                claim.claimId(),
                claim.memberId(),
                net,
                0,
                net,
                claim.payoutId(),
                new Account("014", Confidential.of(claim.account()), Confidential.of("EILEEN COLLINS")),
                "POLICY",
                "2026-11-23T10:00:00Z");
    }

    PublishedEvent awaitEvent(String type, Case claim) {
        return topics.await(PAYOUTS, type, claim.payoutId().toString());
    }

    List<String> eventsOf(Case claim) {
        return topics.published(PAYOUTS, claim.payoutId().toString()).stream()
                .map(PublishedEvent::type)
                .toList();
    }

    JsonNode payout(Case claim) {
        return http.get()
                .uri("/api/v1/payouts/{id}", claim.payoutId())
                .headers(headers -> headers.setBearerAuth(Tokens.withRoles("operator")))
                .exchange()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    String stateOf(Case claim) {
        return payout(claim).path("payout").path("state").asString("");
    }

    void awaitState(Case claim, String state) {
        await().until(() -> stateOf(claim), state::equals);
    }

    /** The heart of it: the account got the money once, under one reference, and no transfer followed on a doubt. */
    static void assertPaidOnce(Case claim, int transfersAsked) {
        assertThat(SandboxBank.balance(claim.account())).isEqualTo(NET);
        assertThat(SandboxBank.transfersTo(claim.account())).isEqualTo(1);
        assertTransfersAsked(claim, transfersAsked);
    }

    static void assertNothingPaid(Case claim, int transfersAsked) {
        assertThat(SandboxBank.balance(claim.account())).isZero();
        assertTransfersAsked(claim, transfersAsked);
    }

    private static void assertTransfersAsked(Case claim, int expected) {
        List<String> visits = SandboxBank.visits(claim.reference());
        assertThat(visits.stream().filter("transfer"::equals)).as("%s", visits).hasSize(expected);
        for (int i = 0; i + 1 < visits.size(); i++) {
            boolean twice =
                    visits.get(i).equals("transfer") && visits.get(i + 1).equals("transfer");
            assertThat(twice).as("a transfer after a transfer: %s", visits).isFalse();
        }
    }
}
