package id.jmo.gateway.component;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that the server refuses before the web framework sees them, and methods that an address does not know. */
class UnreadableRequestsTest extends GatewayTest {

    @Test
    void an_address_that_is_too_long_is_a_problem() throws IOException {
        assertProblem(
                raw("GET /api/v1/claims?x=" + "a".repeat(9_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"), 414, "uri-too-long");
    }

    @Test
    void headers_that_are_too_large_are_a_problem() throws IOException {
        assertProblem(
                raw("GET /api/v1/claims HTTP/1.1\r\nHost: x\r\nX: " + "a".repeat(20_000) + "\r\n\r\n"),
                431,
                "headers-too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/claims HTTP/1.1\r\nHost: x\r\nno header\r\n\r\n",
                "GET /api/v1/claims HTTP/1.1\r\nHost: x\r\n: none\r\n\r\n",
                "GET /api/v1/claims\r\n\r\n",
                "POST /api/v1/claims HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
                "POST /api/v1/claims HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n"
            })
    void a_malformed_request_is_a_problem(String request) throws IOException {
        assertProblem(raw(request), 400, "malformed-request");
    }

    @Test
    void the_problem_is_in_the_callers_language() throws IOException {
        assertThat(raw("GET /" + "a".repeat(9_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"))
                .contains("content-language: id", "Alamat terlalu panjang");
        assertThat(raw("GET /a HTTP/1.1\r\nHost: x\r\nAccept-Language: en\r\nno header\r\n\r\n"))
                .contains("content-language: en", "Malformed request");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /docs",
        "DELETE, /v3/api-docs/claim",
        "POST, /v3/api-docs/all",
        "POST, /api/v1/personal-data",
        "PUT, /swagger-ui.html"
    })
    void a_method_that_an_address_does_not_know_is_no_wrong_address(String method, String path) {
        HttpResponse<String> answer = send(method, path, BodyPublishers.noBody());

        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.headers().firstValue("Allow"))
                .hasValueSatisfying(allowed -> assertThat(allowed).contains("GET"));
    }

    private static void assertProblem(String answer, int status, String slug) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status + " ")
                .contains("application/problem+json", "\"urn:jmo:problem:" + slug + "\"", "\"status\":" + status);
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
