package id.jmo.balance.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.balance.application.CreditOrder;
import id.jmo.balance.application.ImportSavings;
import id.jmo.balance.application.Ledger;
import id.jmo.balance.application.ShowSavings;
import id.jmo.balance.application.proof.ProofRuns;
import id.jmo.balance.model.Book;
import id.jmo.balance.model.CreditKind;
import id.jmo.balance.model.Entry;
import id.jmo.balance.model.ProofId;
import id.jmo.balance.model.ProofRun;
import id.jmo.platform.testsupport.FileImports;
import id.jmo.platform.testsupport.PublishedEvent;
import id.jmo.platform.testsupport.ServiceTest;
import id.jmo.platform.testsupport.TestTopics;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What the component tests share: one running service, and the facts of its neighbours. */
@ServiceTest
abstract class BalanceComponentTest {

    static {
        // A busy machine is no fault of the service.
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    static final String SAVINGS = "jmo.savings.v1";
    static final String CREDITS = "jmo.savings-credits.v1";
    static final String MERGERS = "jmo.savings-mergers.v1";
    static final String BENEFITS = "jmo.benefits.v1";
    static final String CLAIMS = "jmo.claims.v1";
    static final String PAYOUTS = "jmo.payouts.v1";
    static final String CONTRIBUTIONS = "jmo.contributions.v1";
    static final String MEMBERS = "jmo.members.v1";

    @Autowired
    RestTestClient http;

    @Autowired
    TestTopics topics;

    @Autowired
    Ledger ledger;

    @Autowired
    ProofRuns runs;

    @Autowired
    ShowSavings showSavings;

    final MemberId member = MemberId.next();

    @Autowired
    ImportSavings credits;

    /** Credits contributions of these amounts for the months from January 2026, of which no more is known. */
    void credit(MemberId to, long... amounts) {
        List<CreditOrder> orders = new ArrayList<>();
        for (int i = 0; i < amounts.length; i++) {
            orders.add(new CreditOrder(
                    to,
                    new Entry.Credit(
                            CreditKind.CONTRIBUTION,
                            YearMonth.of(2026, i + 1),
                            Rupiah.of(amounts[i]),
                            to + "-" + UUID.randomUUID())));
        }
        assertThat(credits.credit(orders)).containsOnly(ImportSavings.Standing.NEW);
    }

    FileImports imports() {
        return new FileImports(http, "/api/v1/savings/imports", Tokens.of("sender", "operator"))
                .releasedBy(Tokens.of("releaser", "operator"));
    }

    FileImports.Ended importFile(String file) {
        return imports().run(file);
    }

    RestTestClient.ResponseSpec getAsMember(MemberId who, String path) {
        return http.get()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(Tokens.member(who)))
                .exchange();
    }

    RestTestClient.ResponseSpec getAs(String role, String path) {
        return http.get()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(Tokens.withRoles(role)))
                .exchange();
    }

    /** A full proof of the ledger that begins now. */
    ProofRun proveLedger() {
        String location = http.post()
                .uri("/api/v1/savings/proof/runs")
                .headers(headers -> headers.setBearerAuth(Tokens.withRoles("auditor")))
                .exchange()
                .expectStatus()
                .isAccepted()
                .expectBody(String.class)
                .returnResult()
                .getResponseHeaders()
                .getFirst("Location");
        ProofId id = new ProofId(UUID.fromString(location.substring(location.lastIndexOf('/') + 1)));
        return await().until(() -> runs.find(id).orElseThrow(), run -> run.state() == ProofRun.State.DONE);
    }

    void registered(MemberId who, long sequence, String status, String endedOn) {
        registered(who, new Kpj("19012345678"), sequence, status, endedOn);
    }

    void registered(MemberId who, Kpj kpj, long sequence, String status, String endedOn) {
        Map<String, Object> membership = new HashMap<>();
        membership.put("status", status);
        membership.put("endedOn", endedOn);
        Map<String, Object> data = new HashMap<>();
        data.put("memberId", who);
        data.put("kpj", kpj);
        data.put("segment", "PU");
        data.put("employer", "PT Maju Jaya");
        data.put("membership", membership);
        topics.publish(MEMBERS, "id.jmo.member.registered.v1", who.toString(), sequence, data);
    }

    void submitted(ClaimId claim) {
        claimFact("submitted", claim, 1, Map.of("cause", "RESIGNATION"));
    }

    void approved(ClaimId claim, PayoutId payout, long gross, long tax) {
        claimFact("approved", claim, 2, Map.of("gross", gross, "tax", tax, "net", gross - tax, "payoutId", payout));
    }

    void rejected(ClaimId claim) {
        claimFact("rejected", claim, 3, Map.of("reasons", List.of("OFFICER_REFUSED")));
    }

    void cancelled(ClaimId claim) {
        claimFact("cancelled", claim, 3, Map.of());
    }

    void completed(PayoutId payout, ClaimId claim, long amount) {
        payoutFact("completed", payout, claim, 2, Map.of("amount", amount, "reference", "R-" + payout));
    }

    void returned(PayoutId payout, ClaimId claim, long amount) {
        payoutFact("returned", payout, claim, 3, Map.of("amount", amount, "reason", "ACCOUNT_CLOSED"));
    }

    private void claimFact(String fact, ClaimId claim, long sequence, Map<String, Object> more) {
        Map<String, Object> data = new HashMap<>(more);
        data.put("claimId", claim);
        data.put("memberId", member);
        topics.publish(CLAIMS, "id.jmo.claim." + fact + ".v1", claim.toString(), sequence, data);
    }

    void benefitOrdered(AccidentId accident, PayoutId payout, long net) {
        Map<String, Object> data = Map.of(
                "accidentId", accident, "memberId", member, "payoutId", payout, "net", net, "approvedBy", "officer");
        topics.publish("jmo.accidents.v1", "id.jmo.accident.benefit-ordered.v1", accident.toString(), 5, data);
    }

    void benefitCompleted(PayoutId payout, AccidentId accident, long amount) {
        Map<String, Object> data = Map.of("accidentId", accident, "amount", amount, "reference", "R-" + payout);
        payoutFact("benefit-completed", payout, 2, data);
    }

    void benefitReturned(PayoutId payout, AccidentId accident, long amount) {
        Map<String, Object> data = Map.of("accidentId", accident, "amount", amount, "reason", "RETURNED_BY_BANK");
        payoutFact("benefit-returned", payout, 3, data);
    }

    private void payoutFact(String fact, PayoutId payout, ClaimId claim, long sequence, Map<String, Object> more) {
        Map<String, Object> data = new HashMap<>(more);
        data.put("claimId", claim);
        payoutFact(fact, payout, sequence, data);
    }

    private void payoutFact(String fact, PayoutId payout, long sequence, Map<String, Object> more) {
        Map<String, Object> data = new HashMap<>(more);
        data.put("payoutId", payout);
        data.put("memberId", member);
        topics.publish(PAYOUTS, "id.jmo.payout." + fact + ".v1", payout.toString(), sequence, data);
    }

    /** Contribution-service announces that the employer has paid for the month: 3.7% and 2% of the wage. */
    void contributionPaid(UUID contribution, String month, long wage, String paidOn) {
        contributionPaid(contribution, month, wage, wage * 37 / 1000, wage * 20 / 1000, paidOn);
    }

    void contributionPaid(
            UUID contribution, String month, long wage, long employerPart, long workerPart, String paidOn) {
        contributionPaid(member, contribution, month, wage, employerPart, workerPart, paidOn);
    }

    void contributionPaid(
            MemberId worker,
            UUID contribution,
            String month,
            long wage,
            long employerPart,
            long workerPart,
            String paidOn) {
        Map<String, Object> data = new HashMap<>();
        data.put("contributionId", contribution);
        data.put("memberId", worker);
        data.put("segment", "PU");
        data.put("month", month);
        data.put("wage", wage);
        data.put("programmes", List.of("JKK", "JKM", "JHT", "JP"));
        data.put("jhtEmployer", employerPart);
        data.put("jhtWorker", workerPart);
        data.put("employerNumber", "NPP00001");
        data.put("employer", "PT Maju Jaya");
        data.put("paidOn", paidOn);
        topics.publish(CONTRIBUTIONS, "id.jmo.contribution.paid.v1", worker.toString(), 1, data);
    }

    PublishedEvent awaitEvent(String fact) {
        return topics.await(topicOf(fact), "id.jmo.savings." + fact + ".v1", member.toString());
    }

    private static String topicOf(String fact) {
        if (fact.startsWith("benefit-")) {
            return BENEFITS;
        }
        if (fact.startsWith("merge")) {
            return MERGERS;
        }
        return fact.equals("credited") ? CREDITS : SAVINGS;
    }

    /** All events about the member, in the order of their numbers, in which they are on each topic too. */
    List<PublishedEvent> published() {
        Comparator<PublishedEvent> byNumber = Comparator.comparing(PublishedEvent::sequence);
        return Stream.of(SAVINGS, CREDITS, MERGERS, BENEFITS)
                .map(topic -> topics.published(topic, member.toString()))
                .peek(ofTopic -> assertThat(ofTopic).isSortedAccordingTo(byNumber))
                .flatMap(List::stream)
                .sorted(byNumber)
                .toList();
    }

    /** The short names of all events about the member, in order. */
    List<String> publishedEvents() {
        return published().stream()
                .map(event -> event.type().replaceAll("id\\.jmo\\.savings\\.(.*)\\.v1", "$1"))
                .toList();
    }

    Book awaitBook(Predicate<Book> condition) {
        return await().until(() -> ledger.current(member), condition);
    }
}
