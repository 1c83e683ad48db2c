package id.jmo.accident.component;

import id.jmo.platform.testsupport.JudgedSelfies;
import id.jmo.platform.testsupport.TestTopics;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The other services, played by the test: they publish events in the shape of the contracts. */
final class OtherServices {

    private final TestTopics topics;
    private final Map<String, AtomicLong> sequences = new ConcurrentHashMap<>();

    OtherServices(TestTopics topics) {
        this.topics = topics;
    }

    /** A member as the test needs one. */
    record Person(
            MemberId id,
            String kpj,
            String nik,
            String birthDate,
            @Nullable String employerNumber,
            String segment) {

        static Person of(@Nullable String employerNumber) {
            long digits = ThreadLocalRandom.current().nextLong(1_000_000);
            return new Person(
                    MemberId.next(),
                    "2%010d".formatted(ThreadLocalRandom.current().nextLong(10_000_000_000L)),
                    "3171011503%02d%04d".formatted(digits % 100, digits / 100 % 10_000),
                    "1990-03-15",
                    employerNumber,
                    employerNumber == null ? "BPU" : "PU");
        }

        /** The employer stays on record from the time before. */
        Person asIndependentWorker() {
            return new Person(id, kpj, nik, birthDate, employerNumber, "BPU");
        }
    }

    void registers(Person person) {
        Map<String, Object> snapshot = new LinkedHashMap<>();
        snapshot.put("memberId", person.id().toString());
        snapshot.put("name", Confidential.of("BUDI SANTOSO"));
        snapshot.put("nik", Confidential.of(person.nik()));
        snapshot.put("kpj", Confidential.of(person.kpj()));
        snapshot.put("birthDate", Confidential.of(person.birthDate()));
        snapshot.put("segment", person.segment());
        snapshot.put("employer", person.employerNumber() == null ? null : "PT Cakrawala");
        snapshot.put("employerNumber", person.employerNumber());
        snapshot.put("membership", Map.of("status", "ACTIVE"));
        snapshot.put("civilRegistry", Map.of("status", "MATCHED"));
        snapshot.put("language", "id");
        publish("jmo.members.v1", "id.jmo.member.registered.v1", person.id().toString(), snapshot);
    }

    void credits(MemberId member, YearMonth month) {
        publish(
                "jmo.savings-credits.v1",
                "id.jmo.savings.credited.v1",
                member.toString(),
                Map.of(
                        "memberId",
                        member.toString(),
                        "postingId",
                        UUID.randomUUID().toString(),
                        "kind",
                        "CONTRIBUTION",
                        "amount",
                        285_000,
                        "balance",
                        285_000,
                        "available",
                        285_000,
                        "lastContributionMonth",
                        month.toString()));
    }

    void pays(String accident, MemberId member, String payout, long amount) {
        payout(
                "benefit-completed",
                accident,
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

    /** The verdict of biometric-service on a selfie; its id. */
    String judges(MemberId member, String purpose, String verdict, Instant judgedAt) {
        return JudgedSelfies.publish(topics, member, purpose, verdict, judgedAt);
    }

    void refusesToPay(String accident, MemberId member, String payout, String reason) {
        payout("benefit-refused", accident, member, payout, Map.of("reason", reason));
    }

    void sendsBack(String accident, MemberId member, String payout, String reason) {
        payout(
                "benefit-returned",
                accident,
                member,
                payout,
                Map.of("reason", reason, "returnedAt", Instant.now().toString()));
    }

    void settles(String accident, MemberId member, String payout, long amount) {
        publish(
                "jmo.benefits.v1",
                "id.jmo.savings.benefit-settled.v1",
                member.toString(),
                Map.of(
                        "accidentId", accident,
                        "memberId", member.toString(),
                        "payoutId", payout,
                        "amount", amount));
    }

    private void payout(String fact, String accident, MemberId member, String payout, Map<String, Object> data) {
        Map<String, Object> whole = new HashMap<>(data);
        whole.putAll(Map.of("payoutId", payout, "accidentId", accident, "memberId", member.toString()));
        publish("jmo.payouts.v1", "id.jmo.payout." + fact + ".v1", payout, whole);
    }

    private void publish(String topic, String type, String subject, Object data) {
        long sequence = sequences
                .computeIfAbsent(topic + subject, _ -> new AtomicLong())
                .incrementAndGet();
        topics.publish(topic, type, subject, sequence, data);
    }
}
