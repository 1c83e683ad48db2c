package id.jmo.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;

@SpringBootTest(
        classes = SampleService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "jmo.personal-data.keys.k1=AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=",
            "spring.main.banner-mode=off",
            "springdoc.api-docs.enabled=false"
        })
class IdempotencyTest {

    private static final String ORDER = "{\"item\": \"SECRET ITEM\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private SampleService.Commands commands;

    @Autowired
    private MongoOperations store;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void begin() {
        commands.effects.set(0);
        commands.begun = new CountDownLatch(1);
        commands.mayEnd = new CountDownLatch(0);
    }

    @Test
    void a_repetition_gets_the_first_answer_and_has_no_second_effect() {
        HttpResponse<String> first = send("/orders", key, ORDER, "eileen");
        HttpResponse<String> second = send("/orders", key, ORDER, "eileen");

        assertThat(commands.effects).hasValue(1);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body()).contains("\"number\":1");
        assertThat(second.headers().firstValue("Location")).contains("/orders/1");
        assertThat(second.headers().firstValue("Content-Type"))
                .isEqualTo(first.headers().firstValue("Content-Type"));
        assertThat(second.headers().firstValue("Idempotency-Replayed")).contains("true");
    }

    @Test
    void a_body_that_is_streamed_is_not_held_and_is_compared_by_its_length() {
        HttpResponse<String> first = send("/files", key, "1234", "eileen");
        HttpResponse<String> second = send("/files", key, "4321", "eileen");

        assertThat(first.body()).startsWith("4 bytes as ").doesNotContain("BufferedBody");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(send("/files", key, "12345", "eileen").statusCode()).isEqualTo(422);
        assertThat(commands.effects).hasValue(1);
    }

    @Test
    void an_answer_without_a_body_is_repeated_too() {
        send("/orders/1/cancellation", key, "", "eileen");
        HttpResponse<String> second = send("/orders/1/cancellation", key, "", "eileen");

        assertThat(second.statusCode()).isEqualTo(204);
        assertThat(second.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(commands.effects).hasValue(1);
    }

    @Test
    void another_body_under_the_same_key_is_refused() {
        send("/orders", key, ORDER, "eileen");
        HttpResponse<String> other = send("/orders", key, "{\"item\": \"other\"}", "eileen");

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("urn:jmo:problem:idempotency-key-reused");
        assertThat(commands.effects).hasValue(1);
    }

    @Test
    void keys_are_scoped_to_caller_and_path() {
        send("/orders", key, ORDER, "eileen");
        assertThat(send("/orders", key, ORDER, "grace").body()).contains("\"number\":2");
        assertThat(send("/orders/1/cancellation", key, "", "eileen").statusCode())
                .isEqualTo(204);
        assertThat(send("/orders/2/cancellation", key, "", "eileen").headers().firstValue("Idempotency-Replayed"))
                .isEmpty();

        assertThat(commands.effects).hasValue(4);
    }

    @ParameterizedTest
    @CsvSource({", required", "'a b', idempotency-key-form", "'', idempotency-key-form", "LONG, idempotency-key-form"})
    void a_missing_or_malformed_key_is_named(String faulty, String code) {
        HttpResponse<String> answer =
                send("/orders", "LONG".equals(faulty) ? "x".repeat(101) : faulty, ORDER, "eileen");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"Idempotency-Key\",\"code\":\"" + code + "\"");
        assertThat(commands.effects).hasValue(0);
    }

    @Test
    void a_command_that_is_not_idempotent_ignores_the_header() {
        send("/plain", key, "", "eileen");
        assertThat(send("/plain", key, "", "eileen").body()).isEqualTo("2");
        assertThat(send("/plain", null, "", "eileen").body()).isEqualTo("3");
    }

    @Test
    void while_the_first_is_in_progress_a_repetition_has_to_wait() throws Exception {
        commands.mayEnd = new CountDownLatch(1);
        CompletableFuture<HttpResponse<String>> first =
                client.sendAsync(request("/orders", key, ORDER, "eileen"), BodyHandlers.ofString());
        commands.begun.await();

        HttpResponse<String> second = send("/orders", key, ORDER, "eileen");
        commands.mayEnd.countDown();

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("urn:jmo:problem:request-in-flight");
        assertThat(second.headers().firstValue("Retry-After")).contains("1");
        assertThat(first.join().statusCode()).isEqualTo(201);
        assertThat(send("/orders", key, ORDER, "eileen").body())
                .isEqualTo(first.join().body());
    }

    @Test
    void of_many_concurrent_requests_exactly_one_has_an_effect() {
        List<CompletableFuture<HttpResponse<String>>> all = IntStream.range(0, 16)
                .mapToObj(i -> client.sendAsync(request("/orders", key, ORDER, "eileen"), BodyHandlers.ofString()))
                .toList();

        assertThat(all.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
                .contains(201)
                .isSubsetOf(Set.of(201, 409));
        assertThat(commands.effects).hasValue(1);
    }

    @Test
    void a_refusal_by_the_service_is_stored() {
        HttpResponse<String> first = send("/refused", key, "", "eileen");
        HttpResponse<String> second = send("/refused", key, "", "eileen");

        assertThat(first.statusCode()).isEqualTo(422);
        assertThat(second.body()).isEqualTo(first.body()).contains("urn:jmo:problem:no-1");
        assertThat(second.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(commands.effects).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({"/broken, 500", "/passing, 429"})
    void an_internal_or_transient_failure_releases_the_key(String path, int status) {
        assertThat(send(path, key, "", "eileen").statusCode()).isEqualTo(status);
        assertThat(send(path, key, "", "eileen").statusCode()).isEqualTo(status);

        assertThat(commands.effects).hasValue(2);
    }

    @Test
    void an_invalid_request_releases_the_key_for_the_corrected_one() {
        assertThat(send("/orders", key, "{\"item\": null}", "eileen").statusCode())
                .isEqualTo(400);
        assertThat(send("/orders", key, "{\"item", "eileen").statusCode()).isEqualTo(400);
        assertThat(send("/orders", key, ORDER, "eileen").statusCode()).isEqualTo(201);
    }

    @Test
    void stored_responses_are_encrypted() {
        send("/orders", key, ORDER, "eileen");

        assertThat(store.findAll(Document.class, KeyStore.COLLECTION))
                .isNotEmpty()
                .allSatisfy(kept -> {
                    assertThat(kept.toJson()).doesNotContain(key, "SECRET ITEM", "eileen");
                    assertThat(new String(kept.get("body", Binary.class).getData()))
                            .startsWith("jmo1:k1-");
                });
    }

    private HttpResponse<String> send(String path, String key, String body, String caller) {
        return client.sendAsync(request(path, key, body, caller), BodyHandlers.ofString())
                .join();
    }

    private HttpRequest request(String path, String key, String body, String caller) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("X-Caller", caller)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.build();
    }
}
