package id.jmo.platform.testsupport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files that a component test has its service import.
 *
 * @param path where they are received, with its parameters
 * @param type of the files
 * @param traceparent the W3C trace context of the requests; null leaves it to the service
 * @param releaser token of somebody who releases the files that wait for it; null if nobody does
 */
public record FileImports(
        RestTestClient http,
        String path,
        String token,
        MediaType type,
        @Nullable String traceparent,
        @Nullable String releaser) {

    private static final String AWAITING_RELEASE = "AWAITING_RELEASE";
    private static final Set<String> OVER = Set.of("COMPLETED", "REFUSED", "REJECTED", "FAILED");
    private static final Set<String> WAITING = Set.of("COMPLETED", "REFUSED", "REJECTED", "FAILED", AWAITING_RELEASE);

    /** Of CSV. */
    public FileImports(RestTestClient http, String path, String token) {
        this(http, path, token, MediaType.parseMediaType("text/csv"));
    }

    public FileImports(RestTestClient http, String path, String token, MediaType type) {
        this(http, path, token, type, null, null);
    }

    /** The same, whose requests belong to a trace. */
    public FileImports traced(String parent) {
        return new FileImports(http, path, token, type, parent, releaser);
    }

    /** The same, with somebody who releases the files. */
    public FileImports releasedBy(String other) {
        return new FileImports(http, path, token, type, traceparent, other);
    }

    /** An import that is over. */
    public record Ended(JsonNode state, List<JsonNode> faults) {

        public String status() {
            return state.path("status").asString();
        }

        /** Lines read, accepted, repeated and refused. */
        public List<Long> counts() {
            return List.of(count("linesRead"), count("linesAccepted"), count("linesRepeated"), count("linesRefused"));
        }

        public long count(String field) {
            return state.path(field).asLong();
        }

        public long figure(String name) {
            return state.path("figures").path(name).asLong();
        }

        public Ended mustBeCompleted() {
            Assertions.assertThat(status()).as(state + " " + faults).isEqualTo("COMPLETED");
            return this;
        }

        /** The faults of a file that was refused: {@code 3 nik: nik-form}. */
        public List<String> refusals() {
            Assertions.assertThat(status()).as(state.toString()).isEqualTo("REFUSED");
            return faulty();
        }

        /** The faults of any file: {@code 3 nik: nik-form}. */
        public List<String> faulty() {
            return faults.stream()
                    .map(fault -> fault.path("line").asLong() + " "
                            + fault.path("column").asString() + ": "
                            + fault.path("code").asString())
                    .toList();
        }
    }

    public RestTestClient.ResponseSpec send(byte[] file) {
        return http.post()
                .uri(path)
                .headers(headers -> {
                    headers.setBearerAuth(token);
                    if (traceparent != null) {
                        headers.set("traceparent", traceparent);
                    }
                })
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(type)
                .body(file)
                .exchange();
    }

    public Ended run(String file) {
        return run(file.getBytes(UTF_8));
    }

    /** Sends a file and awaits the end of its import. */
    public Ended run(byte[] file) {
        return end(begin(file));
    }

    /** Sends a file, and gives the place of its import. */
    public String begin(byte[] file) {
        return Objects.requireNonNull(send(file)
                .expectStatus()
                .isAccepted()
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getFirst("Location"));
    }

    /** Releases the file of the import at that place. */
    public RestTestClient.ResponseSpec release(String place, String by) {
        return http.post()
                .uri(place + "/release")
                .headers(headers -> headers.setBearerAuth(by))
                .exchange();
    }

    /** Awaits the end of the import at that place, released on the way if somebody does that. */
    public Ended end(String place) {
        String other = releaser;
        if (other != null && await(place, WAITING).path("status").asString().equals(AWAITING_RELEASE)) {
            release(place, other).expectStatus().isOk();
        }
        JsonNode state = await(place, OVER);
        return new Ended(
                state, read(place + "/faults").path("items").valueStream().toList());
    }

    /** The import's state, as soon as its status is one of these. */
    public JsonNode await(String place, Set<String> statuses) {
        return Awaitility.await()
                .until(
                        () -> read(place),
                        read -> statuses.contains(read.path("status").asString()));
    }

    private JsonNode read(String place) {
        byte[] body = http.get()
                .uri(place)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        return JsonMapper.shared().readTree(body);
    }
}
