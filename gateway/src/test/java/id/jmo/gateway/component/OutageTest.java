package id.jmo.gateway.component;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OutageTest extends GatewayTest {

    @Test
    void a_service_that_stays_away_is_proposed_as_an_outage_and_its_return_as_the_end() throws Exception {
        INFORMATION.status = 503;
        Instant begin = Instant.now().minusSeconds(1);
        for (int i = 0; i < 5; i++) {
            assertProblem(get("/api/v1/complaints"), 503, "service-unavailable");
        }
        // While information-service takes nothing, the others are served as ever.
        await().until(() -> !proposals().isEmpty());
        assertThat(get("/api/v1/claims").statusCode()).isEqualTo(200);
        INFORMATION.received.clear();
        INFORMATION.status = 200;

        Upstream.Received first =
                await().until(() -> proposals().isEmpty() ? null : proposals().getFirst(), found -> found != null);

        assertThat(first.method()).isEqualTo("POST");
        JsonNode outage = body(first);
        assertThat(outage.path("service").stringValue()).isEqualTo("complaint-service");
        assertThat(outage.path("state").stringValue()).isEqualTo("OPEN");
        assertThat(Instant.parse(outage.path("since").stringValue())).isBetween(begin, Instant.now());
        String token = first.headers().getFirst("Authorization").substring("Bearer ".length());
        assertThat(SignedJWT.parse(token)
                        .getJWTClaimsSet()
                        .getJSONObjectClaim("realm_access")
                        .toString())
                .contains("outage-reporter");

        try (Upstream back = new Upstream(OUT_PORT)) {
            await().pollInterval(Duration.ofMillis(500))
                    .until(() -> get("/api/v1/complaints").statusCode() == 200);
            assertThat(back.received).isNotEmpty();
            // The breaker closes after some calls that were answered.
            await().until(() -> get("/api/v1/complaints").statusCode() == 200
                    && proposals().stream()
                            .anyMatch(proposal ->
                                    body(proposal).path("state").stringValue().equals("CLOSED")));
        }
        assertThat(proposals().stream()
                        .map(proposal -> body(proposal).path("state").stringValue()))
                .as("each is said once")
                .containsExactly("OPEN", "CLOSED");
    }

    private static List<Upstream.Received> proposals() {
        return INFORMATION.received.stream()
                .filter(request -> request.path().equals("/api/v1/outages/proposals"))
                .filter(request -> body(request).path("service").stringValue().equals("complaint-service"))
                .toList();
    }

    private static JsonNode body(Upstream.Received request) {
        return JsonMapper.shared().readTree(new String(request.body(), UTF_8));
    }
}
