package id.jmo.gateway.component;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.LongTaskTimer;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What callers who send slowly, or much at once, can take from the others. */
@ExtendWith(OutputCaptureExtension.class)
class SlowCallersTest extends GatewayTest {

    /** As many requests as may wait for one service: {@code jmo.gateway.max-concurrent} of these tests. */
    private static final int PLACES = 32;

    /** {@code jmo.gateway.limits.member.concurrent} of these tests. */
    private static final int AT_ONCE = 12;

    @Autowired
    MeterRegistry meters;

    private final List<SlowRequest> open = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (SlowRequest request : open) {
            request.close();
        }
    }

    @Test
    void bodies_that_come_slowly_hold_no_place_at_a_service() throws IOException {
        for (int i = 0; i < PLACES; i++) {
            begin(UUID.randomUUID().toString(), "10.77.1." + i).awaitInterest();
        }

        await().until(() -> get("/api/v1/claims").statusCode() == 200);
    }

    @Test
    void a_slow_body_arrives_whole() throws IOException {
        JsonRequest begun = begin(subject, address);
        begun.awaitInterest();
        begun.finish();

        assertThat(begun.request.answer()).startsWith("HTTP/1.1 200");
        assertThat(UPSTREAM.received)
                .anySatisfy(received ->
                        assertThat(new String(received.body(), US_ASCII)).isEqualTo(begun.body));
    }

    @Test
    void a_body_that_stops_is_refused_as_too_slow() throws IOException {
        JsonRequest stopped = begin(subject, address);
        stopped.awaitInterest();

        stopped.request.awaitRefusalAsTooSlow();
    }

    @Test
    void a_member_has_some_requests_under_way_and_no_more() throws IOException {
        JsonRequest first = begin(subject, "10.78.1.0");
        first.awaitInterest();
        for (int i = 1; i < AT_ONCE; i++) {
            begin(subject, "10.78.1." + i).awaitInterest();
        }

        assertProblem(get("/api/v1/claims"), 429, "too-many-requests");
        assertThat(send(request("/api/v1/claims")
                                .header(
                                        "Authorization",
                                        "Bearer "
                                                + CALLERS.member(
                                                        UUID.randomUUID().toString())))
                        .statusCode())
                .as("another member from the same address")
                .isEqualTo(200);

        first.finish();
        await().until(() -> get("/api/v1/claims").statusCode() == 200);
    }

    @Test
    void a_caller_who_hangs_up_before_the_body_is_whole_is_no_failure_of_ours(CapturedOutput output)
            throws IOException {
        JsonRequest begun = begin(subject, address);
        begun.awaitInterest();
        await().until(() -> underWay() > 0);

        begun.request.close();

        await().until(() -> underWay() == 0);
        assertThat(output).doesNotContain("failed unexpectedly");
    }

    private int underWay() {
        return meters.get("http.server.requests.active").longTaskTimers().stream()
                .mapToInt(LongTaskTimer::activeTasks)
                .sum();
    }

    private JsonRequest begin(String who, String from) throws IOException {
        JsonRequest request = new JsonRequest(who, from);
        open.add(request.request);
        return request;
    }

    /** Its body stops before its end. */
    private final class JsonRequest {

        final String body = "{\"mark\":\"" + UUID.randomUUID() + "\"}";
        final SlowRequest request;

        JsonRequest(String who, String from) throws IOException {
            request = new SlowRequest(
                    port, "POST /api/v1/claims", "application/json", body.length(), CALLERS.member(who), from);
        }

        void awaitInterest() throws IOException {
            request.awaitInterest();
            request.write(body.substring(0, 3));
        }

        void finish() throws IOException {
            request.write(body.substring(3));
        }
    }
}
