package id.jmo.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** A member registers household help and pays for it; the first contribution makes the worker a member. */
@Journey
class IndependentWorkerJourney {

    private static final String NIK = "3174015708900099";
    private static final String PAID_WORKERS = "/api/v1/members/me/paid-workers";

    @Test
    void household_help_is_registered_and_becomes_a_member_with_the_first_contribution(World world) throws Exception {
        var payer = world.newMember().whoStillWorks().join();
        var app = world.app(payer).http();
        world.sandbox()
                .post(
                        "/sandbox/civil-registry/people",
                        Map.of("nik", NIK, "name", "SITI AMINAH", "birthDate", "1990-08-17"))
                .mustSucceed();

        var id = app.with("Idempotency-Key", UUID.randomUUID().toString())
                .post(PAID_WORKERS, worker())
                .must(202)
                .text("memberId");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(app.get(PAID_WORKERS)
                                .must(200)
                                .body()
                                .at("/items/0/status")
                                .asString())
                        .isEqualTo("AWAITING_CONTRIBUTION"));
        world.backOffice().get("/api/v1/members/" + id).must(404);
        contributionPaid(world, id);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(world.backOffice()
                                .get("/api/v1/members/" + id)
                                .must(200)
                                .text("segment"))
                        .isEqualTo("BPU"));
    }

    private static Map<String, Object> worker() {
        var body = new LinkedHashMap<String, Object>();
        body.put("name", "Siti Aminah");
        body.put("nik", NIK);
        body.put("birthDate", "1990-08-17");
        body.put("occupation", "Asisten rumah tangga");
        body.put("place", "Kota Bandung");
        body.put("monthlyIncome", 3_000_000);
        body.put("oldAgeSavings", false);
        return body;
    }

    /** As the service that collects contributions will publish it. */
    private static void contributionPaid(World world, String memberId) throws Exception {
        var event = new ProducerRecord<>(
                "jmo.contributions.v1",
                memberId,
                "{\"memberId\":\"%s\",\"paidOn\":\"%s\"}"
                        .formatted(memberId, World.today())
                        .getBytes(UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", "id.jmo.contribution.paid.v1",
                        "ce_source", "/contribution-service",
                        "ce_subject", memberId,
                        "ce_time", Instant.now().toString(),
                        "ce_sequence", "1",
                        "content-type", "application/json")
                .forEach((name, value) -> event.headers().add(name, value.getBytes(UTF_8)));
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", world.suite().kafkaBootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(event).get();
        }
    }
}
