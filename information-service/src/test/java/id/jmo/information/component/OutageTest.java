package id.jmo.information.component;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.testsupport.ApiResponse;
import id.jmo.platform.testsupport.Tokens;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** What is away is announced by operators, proposed by the gateway, and read by everybody. */
class OutageTest extends InformationComponentTest {

    private static final String OUTAGES = "/api/v1/outages";
    private static final String TOPIC = "jmo.information.v1";
    private static final AtomicInteger NEXT = new AtomicInteger();

    private static String operator() {
        return Tokens.withRoles("operator");
    }

    private static Map<String, Object> notice() {
        Map<String, Object> notice = new LinkedHashMap<>();
        notice.put("title", Map.of("id", "Klaim sedang terganggu", "en", "Claims are disturbed"));
        notice.put("alternative", Map.of("id", "Datanglah ke kantor cabang", "en", "Please visit a branch"));
        notice.put("since", "2026-10-05T02:00:00Z");
        notice.put("expectedEnd", "2026-10-05T05:00:00Z");
        return notice;
    }

    private ApiResponse announce(Map<String, Object> notice) {
        return send(
                HttpMethod.POST,
                OUTAGES,
                operator(),
                MediaType.APPLICATION_JSON,
                notice,
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    private List<String> banners() {
        return get(OUTAGES)
                .must(200)
                .body()
                .valueStream()
                .map(banner -> banner.path("outageId").asString())
                .toList();
    }

    private static String freshService() {
        return "sample-" + "x".repeat(NEXT.incrementAndGet()) + "-service";
    }

    private ApiResponse report(String service, String state) {
        return post(
                OUTAGES + "/proposals",
                Tokens.withRoles("outage-reporter"),
                Map.of("service", service, "since", Instant.now().toString(), "state", state));
    }

    /** What the operators see of a service, the latest first. */
    private List<JsonNode> history(String service) {
        return get(OUTAGES + "/history", operator())
                .must(200)
                .body()
                .path("items")
                .valueStream()
                .filter(outage -> outage.path("service").asString("").equals(service))
                .toList();
    }

    @Test
    void everybody_reads_what_an_operator_announces_until_it_ends() {
        ApiResponse announced = announce(notice()).must(201);
        String id = announced.text("/outageId");

        ApiResponse read = get(OUTAGES).must(200);
        assertThat(read.headers().getCacheControl()).isEqualTo("max-age=15, public");
        JsonNode banner = read.body()
                .valueStream()
                .filter(one -> one.path("outageId").asString().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(banner.path("alternative").path("id").asString()).isEqualTo("Datanglah ke kantor cabang");
        assertThat(banner.path("expectedEnd").asString()).isEqualTo("2026-10-05T12:00:00+07:00");
        send(
                        HttpMethod.GET,
                        OUTAGES,
                        null,
                        null,
                        null,
                        Map.of("If-None-Match", String.valueOf(read.headers().getETag())))
                .must(304);
        assertThat(topics.await(TOPIC, "id.jmo.information.outage-announced.v1", id)
                        .json()
                        .path("title")
                        .path("en")
                        .asString())
                .isEqualTo("Claims are disturbed");

        post(OUTAGES + "/" + id + "/end", operator(), Map.of()).must(200);

        assertThat(banners()).doesNotContain(id);
        topics.await(TOPIC, "id.jmo.information.outage-ended.v1", id);
        post(OUTAGES + "/" + id + "/end", operator(), Map.of()).mustBeProblem(409, "outage-not-open");
    }

    @Test
    void what_was_announced_is_corrected_without_being_announced_again() {
        String id = announce(notice()).must(201).text("/outageId");
        Map<String, Object> corrected = notice();
        corrected.put("expectedEnd", "2026-10-05T09:00:00Z");

        post(OUTAGES + "/" + id + "/announcement", operator(), corrected).must(200);
        post(OUTAGES + "/" + id + "/end", operator(), Map.of()).must(200);

        topics.await(TOPIC, "id.jmo.information.outage-ended.v1", id);
        assertThat(topics.published(TOPIC, id)).hasSize(2);
    }

    @Test
    void the_gateway_proposes_an_operator_announces_and_it_ends_when_the_service_answers_again() {
        String service = freshService();
        report(service, "OPEN").must(204);
        report(service, "OPEN").must(204);
        assertThat(history(service)).hasSize(1);
        String id = history(service).getFirst().path("outageId").asString();
        assertThat(banners()).doesNotContain(id);

        post(OUTAGES + "/" + id + "/announcement", operator(), notice()).must(200);
        assertThat(banners()).contains(id);
        report(service, "CLOSED").must(204);

        assertThat(banners()).doesNotContain(id);
        topics.await(TOPIC, "id.jmo.information.outage-ended.v1", id);
        report(service, "CLOSED").must(204);
    }

    @Test
    void a_dismissed_proposal_is_not_made_again_until_the_service_has_answered() {
        String service = freshService();
        report(service, "OPEN").must(204);
        String id = history(service).getFirst().path("outageId").asString();

        post(OUTAGES + "/" + id + "/dismissal", operator(), Map.of()).must(200);
        report(service, "OPEN").must(204);
        assertThat(history(service)).hasSize(1);

        report(service, "CLOSED").must(204);
        report(service, "OPEN").must(204);
        assertThat(history(service)).hasSize(2);
        assertThat(topics.published(TOPIC, id)).isEmpty();
        post(OUTAGES + "/" + id + "/announcement", operator(), notice()).mustBeProblem(409, "outage-not-open");
    }

    @Test
    void a_notice_is_checked_field_by_field() {
        Map<String, Object> notice = notice();
        notice.put("title", Map.of("id", "<b>Klaim</b>"));
        notice.put("expectedEnd", "2026-10-05T01:00:00Z");

        assertThat(announce(notice).mustBeProblem(400, "invalid-request").faults())
                .containsExactlyInAnyOrder(
                        "title.id: markup-not-allowed", "title.en: required", "expectedEnd: ends-before-it-begins");
        assertThat(report("../etc", "HALF").must(400).faults())
                .contains("service: service-unknown", "state: unknown-value");
        post(OUTAGES + "/" + UUID.randomUUID() + "/end", operator(), Map.of()).mustBeProblem(404, "outage-not-found");
    }
}
