package id.jmo.biometric.component;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.biometric.engine.Portraits;
import id.jmo.platform.testsupport.HeaderBytes;
import id.jmo.platform.testsupport.Tokens;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

class HostilePhotoTest extends BiometricComponentTest {

    @LocalServerPort
    private int port;

    private String verification;

    @BeforeEach
    void openSession() {
        verification = open(member);
    }

    @Test
    void a_text_file_named_jpg_is_refused() {
        refused(415, "photo-not-jpeg-or-png", "I am no photo".getBytes(StandardCharsets.UTF_8));
        refused(415, "photo-not-jpeg-or-png", new byte[0]);
    }

    @Test
    void two_hundred_megapixels_are_refused_from_the_header() {
        refused(422, "photo-too-many-pixels", HeaderBytes.jpeg(20_000, 10_000, 3));
        refused(422, "photo-too-many-pixels", HeaderBytes.png(20_000, 10_000, false));
    }

    @Test
    void a_panorama_of_few_pixels_is_refused_with_the_limit_that_it_exceeds() {
        performBeginningWith(member, verification, HeaderBytes.jpeg(20_000, 200, 3))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains("12000 piksel pada satu sisi"));
    }

    @Test
    void a_photo_cut_off_on_the_way_is_refused() {
        byte[] whole = Portraits.eileen();
        refused(422, "photo-unreadable", Arrays.copyOf(whole, whole.length / 2));
        refused(422, "photo-unreadable", Arrays.copyOf(whole, 10));
    }

    @Test
    void a_file_over_the_limit_is_refused_and_not_read() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String head = "PUT %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n"
                    + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: %d\r\n\r\n";
            socket.getOutputStream()
                    .write(head.formatted(path(), Tokens.member(member), 6 * 1024 * 1024 + 1)
                            .getBytes(StandardCharsets.US_ASCII));

            // Not a byte of the photo is sent: the answer follows from the Content-Length.
            StringBuilder answer = new StringBuilder();
            byte[] part = new byte[4096];
            while (!answer.toString().endsWith("}")) {
                int length = socket.getInputStream().read(part);
                assertThat(length).as("the answer so far: %s", answer).isPositive();
                answer.append(new String(part, 0, length, StandardCharsets.UTF_8));
            }

            assertThat(answer).startsWith("HTTP/1.1 413").contains("urn:jmo:problem:body-too-large", "6 MB");
        }
    }

    @Test
    void two_faces_are_to_be_taken_again() {
        performBeginningWith(member, verification, Portraits.twoFaces())
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.faults[0].code")
                .isEqualTo("several-faces");
    }

    @Test
    void other_picture_formats_are_refused_by_their_type() {
        put(
                        "/api/v1/reference-photos/" + member,
                        Tokens.withRoles("operator"),
                        MediaType.parseMediaType("image/webp"),
                        new byte[100])
                .expectStatus()
                .isEqualTo(415);
        put(path(), Tokens.member(member), MediaType.APPLICATION_JSON, "{}".getBytes(StandardCharsets.UTF_8))
                .expectStatus()
                .isEqualTo(415);
    }

    @Test
    void a_png_sent_as_jpeg_is_a_photo_all_the_same() {
        performBeginningWith(member, verification, Portraits.png(Portraits.graceImage()))
                .expectStatus()
                .isOk();
    }

    @Test
    void a_body_without_its_parts_is_refused() {
        put(path(), Tokens.member(member), MediaType.parseMediaType("multipart/form-data; boundary=x"), new byte[100])
                .expectStatus()
                .isBadRequest();
        put(path(), Tokens.member(member), MediaType.parseMediaType("multipart/form-data"), new byte[100])
                .expectStatus()
                .isBadRequest();
    }

    private void refused(int status, String slug, byte[] bytes) {
        RestTestClient.ResponseSpec answer = performBeginningWith(member, verification, bytes);
        answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:jmo:problem:" + slug)
                .jsonPath("$.title")
                .isNotEmpty();
        assertThat(stored(verification).getString("state")).isEqualTo("OPEN");
    }

    private String path() {
        return "/api/v1/verifications/" + verification + "/frames";
    }
}
