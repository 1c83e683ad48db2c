package id.jmo.gateway.component;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

/** Several requests over one connection, on either side of the gateway. */
class KeptConnectionsTest extends GatewayTest {

    /** What a service does after it has answered the head must not hold up whoever comes next on the connection. */
    @Test
    void a_question_for_the_head_alone_has_a_connection_of_its_own() {
        assertThat(send("HEAD", "/api/v1/claims/1", BodyPublishers.noBody()).statusCode())
                .isEqualTo(200);
        assertThat(UPSTREAM.last().headers().getFirst("Connection")).isEqualToIgnoringCase("close");

        get("/api/v1/claims/1");
        assertThat(UPSTREAM.last().headers().getFirst("Connection")).isNotEqualTo("close");
    }

    /** Requests that come while another of their connection is with a service have to wait, and must not be the last ones read. */
    @Test
    void a_connection_on_which_requests_had_to_wait_is_read_further() throws IOException {
        String nowhere = "GET /nowhere HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: " + address + "\r\n\r\n";
        String slow = nowhere.replace("/nowhere", "/api/v1/claims")
                .replace("\r\n\r\n", "\r\nAuthorization: Bearer " + CALLERS.member(subject) + "\r\n\r\n");
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(60_000);
            var answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));

            socket.getOutputStream().write((slow + nowhere + nowhere).getBytes(UTF_8));
            awaitAnswers(answers, 3);

            socket.getOutputStream().write(nowhere.getBytes(UTF_8));
            awaitAnswers(answers, 1);
        }
    }

    private static void awaitAnswers(BufferedReader connection, int count) throws IOException {
        for (int left = count; left > 0; ) {
            String line = connection.readLine();
            assertThat(line).as("%d answers are missing", left).isNotNull();
            left -= line.contains("HTTP/1.1 ") ? 1 : 0;
        }
    }
}
