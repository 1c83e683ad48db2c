package id.jmo.gateway.component;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What callers who send slowly, or much at once, can take from the others. */
class SlowCallersTest extends GatewayTest {

    /** As many requests as may wait for one service: {@code jmo.gateway.max-concurrent} of these tests. */
    private static final int PLACES = 32;

    /** {@code jmo.gateway.limits.member.concurrent} of these tests. */
    private static final int AT_ONCE = 12;

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
        SlowRequest request = begin(subject, address);
        request.awaitInterest();
        request.finish();

        assertThat(request.answer()).startsWith("HTTP/1.1 200");
        assertThat(UPSTREAM.received)
                .anySatisfy(received -> assertThat(new String(received.body(), US_ASCII))
                        .isEqualTo(SlowRequest.BODY.replace("}", "\"" + request.mark + "\"}")));
    }

    @Test
    void a_member_has_some_requests_under_way_and_no_more() throws IOException {
        for (int i = 0; i < AT_ONCE; i++) {
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

        open.getFirst().finish();
        await().until(() -> get("/api/v1/claims").statusCode() == 200);
    }

    private SlowRequest begin(String who, String from) throws IOException {
        SlowRequest request = new SlowRequest(port, CALLERS.member(who), from);
        open.add(request);
        return request;
    }

    /** A request whose body stops before its end. The gateway asks for a body, by 100, when it is about to read it. */
    private static final class SlowRequest {

        static final String BODY = "{\"mark\":}";

        final String mark = UUID.randomUUID().toString();
        private final Socket socket;
        private final BufferedReader answers;
        private final String body = BODY.replace("}", "\"" + mark + "\"}");

        SlowRequest(int port, String token, String from) throws IOException {
            socket = new Socket("localhost", port);
            answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
            write("POST /api/v1/claims HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: " + from
                    + "\r\nAuthorization: Bearer " + token + "\r\nContent-Type: application/json\r\nContent-Length: "
                    + body.length() + "\r\nExpect: 100-continue\r\n\r\n");
        }

        void awaitInterest() throws IOException {
            assertThat(answers.readLine()).isEqualTo("HTTP/1.1 100 Continue");
            assertThat(answers.readLine()).isEmpty();
            write(body.substring(0, 3));
        }

        void finish() throws IOException {
            write(body.substring(3));
        }

        String answer() throws IOException {
            return answers.readLine();
        }

        private void write(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(US_ASCII));
        }

        void close() throws IOException {
            socket.close();
        }
    }
}
