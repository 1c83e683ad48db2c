package id.jmo.payout.component;

import static org.awaitility.Awaitility.await;

import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.ClaimId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The service as the component tests run it, lent to the contract tests: one context for both. */
public abstract class RunningService extends PayoutComponentTest {

    @LocalServerPort
    int port;

    public int port() {
        return port;
    }

    /** An approval that says nothing was set aside; its id. */
    protected String aDeadLetterThatNoReplayHelps() {
        String claim = ClaimId.next().toString();
        topics.publish(CLAIMS, APPROVED, claim, 1, Map.of("approved", true));
        return await().until(() -> deadLetterAbout(claim), Optional::isPresent).orElseThrow();
    }

    private Optional<String> deadLetterAbout(String subject) {
        JsonNode page = http.get()
                .uri("/api/v1/operations/payout-service/dead-letters?limit=500")
                .headers(headers -> headers.setBearerAuth(Tokens.withRoles("operator")))
                .exchange()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .filter(letter -> letter.path("subject").asString("").equals(subject))
                .map(letter -> letter.path("id").asString())
                .findFirst();
    }
}
