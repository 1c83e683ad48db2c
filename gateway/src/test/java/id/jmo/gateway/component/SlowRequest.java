package id.jmo.gateway.component;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketException;

/** A request whose body comes piece by piece. The gateway asks for a body, by 100, when it is about to read it. */
final class SlowRequest implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader answers;

    /**
     * Sends the head of the request.
     *
     * @param line such as {@code POST /api/v1/claims}
     * @param length of the body, in bytes
     */
    SlowRequest(int port, String line, String type, long length, String token, String from) throws IOException {
        socket = new Socket("localhost", port);
        socket.setSoTimeout(60_000);
        answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
        write(line + " HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: " + from + "\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: " + type + "\r\nContent-Length: " + length
                + "\r\nExpect: 100-continue\r\n\r\n");
    }

    void awaitInterest() throws IOException {
        assertThat(answers.readLine()).isEqualTo("HTTP/1.1 100 Continue");
        assertThat(answers.readLine()).isEmpty();
    }

    void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(US_ASCII));
    }

    /** The first line of the answer. */
    String answer() throws IOException {
        return answers.readLine();
    }

    /** The gateway refuses the body and ends the connection. */
    void awaitRefusalAsTooSlow() throws IOException {
        assertThat(untilTheEnd())
                .startsWith("HTTP/1.1 408 ")
                .containsIgnoringCase("connection: close")
                .contains("application/problem+json", "\"urn:jmo:problem:body-too-slow\"", "terlalu lambat");
    }

    /** What is sent to a connection that has ended resets it; what came before that can still be read. */
    private String untilTheEnd() throws IOException {
        StringBuilder answer = new StringBuilder();
        try {
            // Not by lines: the last one has no end, and would be lost with the connection.
            for (int next = answers.read(); next != -1; next = answers.read()) {
                answer.append((char) next);
            }
        } catch (SocketException reset) {
            assertThat(reset).hasMessageContaining("reset");
        }
        return answer.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
