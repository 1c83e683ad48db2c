package id.jmo.claim.component;

import id.jmo.platform.testsupport.TestTopics;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The other services, played by the test: they publish events in the shape of the contracts. */
final class OtherServices {

    private final TestTopics topics;
    private final Map<String, AtomicLong> sequences = new ConcurrentHashMap<>();
    private boolean ofALaterVersion;

    OtherServices(TestTopics topics) {
        this.topics = topics;
    }

    /** From now on they are of a later version: every event has more fields, also inside, and one of a new type before it. */
    void areOfALaterVersion() {
        ofALaterVersion = true;
    }

    /** One event as it was published, to publish it again. */
    record SentEvent(String topic, String id, String type, String subject, long sequence, Object data) {}

    SentEvent account(MemberId member, Map<String, Object> snapshot) {
        return account("registered", member, snapshot);
    }

    SentEvent account(String fact, MemberId member, Map<String, Object> snapshot) {
        return publish("jmo.members.v1", "id.jmo.member." + fact + ".v1", member.toString(), snapshot);
    }

    SentEvent credits(MemberId member, long balance) {
        return creditsBesideHold(member, balance, 0);
    }

    /** Credits a member for whom something is held; nothing else is available. */
    SentEvent creditsBesideHold(MemberId member, long amount, long held) {
        return savings(
                "credited",
                member,
                Map.of(
                        "postingId",
                        UUID.randomUUID().toString(),
                        "kind",
                        "OPENING",
                        "amount",
                        amount,
                        "balance",
                        amount + held,
                        "available",
                        amount));
    }

    SentEvent holds(String claim, MemberId member, long amount) {
        return savings(
                "balance-held", member, Map.of("claimId", claim, "amount", amount, "balance", amount, "available", 0));
    }

    SentEvent refusesToHold(String claim, MemberId member, String reason) {
        return savings("hold-refused", member, Map.of("claimId", claim, "reason", reason));
    }

    SentEvent releases(String claim, MemberId member, long amount) {
        return savings(
                "hold-released",
                member,
                Map.of("claimId", claim, "amount", amount, "balance", amount, "available", amount));
    }

    SentEvent settles(String claim, MemberId member, String payout, long gross, long tax) {
        return settles(claim, member, payout, gross, tax, Instant.now());
    }

    /** @param postedAt when the ledger booked it, which may be long before it says so */
    SentEvent settles(String claim, MemberId member, String payout, long gross, long tax, Instant postedAt) {
        return savings(
                "balance-settled",
                member,
                Map.of(
                        "claimId",
                        claim,
                        "payoutId",
                        payout,
                        "gross",
                        gross,
                        "tax",
                        tax,
                        "net",
                        gross - tax,
                        "postedAt",
                        postedAt.toString(),
                        "balance",
                        0,
                        "available",
                        0));
    }

    SentEvent reverses(String claim, MemberId member, String payout, long amount) {
        return savings(
                "settlement-reversed",
                member,
                Map.of("claimId", claim, "payoutId", payout, "amount", amount, "balance", amount, "available", 0));
    }

    SentEvent verifies(String claim, MemberId member) {
        return verdict("identity-verified", claim, member, List.of(), 0.83);
    }

    SentEvent doubts(String claim, MemberId member) {
        return verdict("identity-review-needed", claim, member, List.of("SIMILARITY_UNSURE"), 0.47);
    }

    SentEvent refusesIdentity(String claim, MemberId member) {
        return verdict("identity-refused", claim, member, List.of("SESSION_EXPIRED"), 0);
    }

    SentEvent pays(String claim, MemberId member, String payout, long amount) {
        return payout(
                "completed",
                claim,
                member,
                payout,
                Map.of(
                        "reference",
                        "JMO" + payout,
                        "amount",
                        amount,
                        "paidAt",
                        Instant.now().toString()));
    }

    SentEvent refusesToPay(String claim, MemberId member, String payout, String reason) {
        return payout("refused", claim, member, payout, Map.of("reason", reason));
    }

    SentEvent sendsBack(String claim, MemberId member, String payout, long amount, String reason) {
        return payout(
                "returned",
                claim,
                member,
                payout,
                Map.of(
                        "reference",
                        "JMO" + payout,
                        "amount",
                        amount,
                        "reason",
                        reason,
                        "returnedAt",
                        Instant.now().toString()));
    }

    void publishAgain(SentEvent event) {
        topics.publishWithId(event.topic, event.id, event.type, event.subject, event.sequence, event.data);
    }

    private SentEvent savings(String fact, MemberId member, Map<String, Object> data) {
        Map<String, Object> whole = new HashMap<>(data);
        whole.put("memberId", member.toString());
        String topic = fact.equals("credited") ? "jmo.savings-credits.v1" : "jmo.savings.v1";
        return publish(topic, "id.jmo.savings." + fact + ".v1", member.toString(), whole);
    }

    private SentEvent verdict(String fact, String claim, MemberId member, List<String> reasons, double similarity) {
        String verification = UUID.randomUUID().toString();
        return publish(
                "jmo.verifications.v1",
                "id.jmo.verification." + fact + ".v1",
                verification,
                Map.of(
                        "verificationId", verification,
                        "claimId", claim,
                        "memberId", member.toString(),
                        "verdict", fact,
                        "reasons", reasons,
                        "similarity", similarity,
                        "liveness", 0.9,
                        "policyVersion", "1",
                        "judgedAt", Instant.now().toString()));
    }

    private SentEvent payout(String fact, String claim, MemberId member, String payout, Map<String, Object> data) {
        Map<String, Object> whole = new HashMap<>(data);
        whole.putAll(Map.of("payoutId", payout, "claimId", claim, "memberId", member.toString()));
        return publish("jmo.payouts.v1", "id.jmo.payout." + fact + ".v1", payout, whole);
    }

    private SentEvent publish(String topic, String type, String subject, Map<String, Object> data) {
        if (ofALaterVersion) {
            String newType = type.replaceFirst("\\.[a-z-]+\\.v1$", ".invented-later.v1");
            // As its channel says, a new type of jmo.members.v1 carries the whole snapshot too.
            publishNumbered(topic, newType, subject, withFurtherFields(data));
            return publishNumbered(topic, type, subject, withFurtherFields(data));
        }
        return publishNumbered(topic, type, subject, data);
    }

    private static Map<String, Object> withFurtherFields(Map<?, ?> data) {
        Map<String, Object> more = new LinkedHashMap<>();
        data.forEach((name, value) ->
                more.put(String.valueOf(name), value instanceof Map<?, ?> inside ? withFurtherFields(inside) : value));
        more.put("addedLater", Map.of("kind", "UNHEARD_OF", "values", List.of(1, 2)));
        more.put("absentLater", null);
        return more;
    }

    private SentEvent publishNumbered(String topic, String type, String subject, Object data) {
        // Credits are numbered with the other savings.
        long sequence = sequences
                .computeIfAbsent(topic.replace("-credits", "") + subject, _ -> new AtomicLong())
                .incrementAndGet();
        String id = topics.publish(topic, type, subject, sequence, data);
        return new SentEvent(topic, id, type, subject, sequence, data);
    }

    /** The snapshot of an eligible member. */
    static Map<String, Object> eligible(MemberId member) {
        Map<String, Object> snapshot = new LinkedHashMap<>();
        snapshot.put("memberId", member.toString());
        snapshot.put("name", Confidential.of("EILEEN COLLINS"));
        snapshot.put("nik", Confidential.of("3171015911560001"));
        snapshot.put("kpj", Confidential.of("12345678901"));
        snapshot.put("birthDate", Confidential.of("1956-11-19"));
        snapshot.put("segment", "PU");
        snapshot.put("employer", "PT Maju Jaya");
        snapshot.put("membership", ended("2026-08-31", "RESIGNATION"));
        snapshot.put("dataUpdatedOn", java.time.LocalDate.now().minusMonths(3).toString());
        snapshot.put("civilRegistry", Map.of("status", "MATCHED", "mismatches", List.of()));
        snapshot.put("email", null);
        snapshot.put("phone", null);
        snapshot.put("language", "id");
        return snapshot;
    }

    static Map<String, Object> ended(String on, String cause) {
        return Map.of("status", "ENDED", "endedOn", on, "cause", cause);
    }
}
