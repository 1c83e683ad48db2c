package id.jmo.biometric.component;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.biometric.engine.Portraits;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Uploads that are slow on purpose, over real connections: whom they hold up, and when they end. */
class SlowUploadTest extends BiometricComponentTest {

    /** As many as the service handles at a time. */
    private static final int ALL_PLACES = 12;

    @LocalServerPort
    int port;

    private final List<Socket> connections = new ArrayList<>();

    @AfterEach
    void disconnect() throws IOException {
        for (Socket each : connections) {
            each.close();
        }
    }

    @Test
    void slow_uploads_of_one_member_do_not_close_the_verification_for_another() throws IOException {
        String mine = open(member);
        List<Socket> uploads = new ArrayList<>();
        for (int i = 0; i < ALL_PLACES; i++) {
            uploads.add(slowUpload(member, mine));
        }
        MemberId other = MemberId.next();
        enrol(other, Portraits.eileen());
        String theirs = open(other);

        perform(other, theirs, "eileen").expectStatus().isOk();

        List<String> answers = new ArrayList<>();
        for (Socket each : uploads) {
            answers.add(answer(each));
        }
        assertThat(answers.stream().filter(each -> each.startsWith("HTTP/1.1 409")))
                .hasSize(ALL_PLACES - 1)
                .allSatisfy(each -> assertThat(each).contains("urn:jmo:problem:upload-running", "Retry-After"));
    }

    @Test
    void an_upload_for_a_session_that_is_not_the_members_is_refused_before_a_byte_of_it_is_read() throws IOException {
        assertThat(answer(slowUpload(MemberId.next(), open(member)))).startsWith("HTTP/1.1 404");
        assertThat(answer(slowUpload(member, UUID.randomUUID().toString()))).startsWith("HTTP/1.1 404");
    }

    @Test
    void an_upload_below_the_least_rate_ends_with_a_problem_and_frees_its_place() throws IOException {
        String verification = open(member);
        Socket upload = slowUpload(member, verification);
        try (var drops = Executors.newSingleThreadScheduledExecutor()) {
            var dripping = drops.scheduleAtFixedRate(() -> write(upload, "x"), 0, 200, TimeUnit.MILLISECONDS);

            assertThat(answer(upload)).startsWith("HTTP/1.1 408").contains("urn:jmo:problem:photo-too-slow");

            dripping.cancel(true);
        }
        perform(member, verification, "grace").expectStatus().isOk();
    }

    @Test
    void an_upload_that_stops_ends_with_a_problem_and_frees_its_place() throws IOException {
        String verification = open(member);

        assertThat(answer(slowUpload(member, verification)))
                .startsWith("HTTP/1.1 408")
                .contains("urn:jmo:problem:photo-too-slow");

        perform(member, verification, "grace").expectStatus().isOk();
    }

    /** Begins an upload of a megabyte, and sends little of it. */
    private Socket slowUpload(MemberId who, String verification) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(60_000);
        connections.add(socket);
        String head = "PUT /api/v1/verifications/%s/frames HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n"
                + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 1000000\r\n\r\n--x\r\n";
        write(socket, head.formatted(verification, Tokens.member(who)));
        return socket;
    }

    private static void write(Socket socket, String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException ended) {
            // The service has ended the connection: what it answered is what counts.
        }
    }

    private static String answer(Socket socket) throws IOException {
        StringBuilder answer = new StringBuilder();
        byte[] part = new byte[4096];
        InputStream in = socket.getInputStream();
        while (!answer.toString().endsWith("}")) {
            int length = in.read(part);
            assertThat(length).as("the answer so far: %s", answer).isPositive();
            answer.append(new String(part, 0, length, StandardCharsets.UTF_8));
        }
        return answer.toString();
    }
}
