package id.jmo.gateway.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtectionTest extends GatewayTest {

    @Test
    void without_a_valid_token_nothing_reaches_a_service() {
        UPSTREAM.received.clear();
        HttpResponse<String> without = send(request("/api/v1/claims"));
        assertProblem(without, 401, "token-missing");
        assertThat(without.headers().firstValue("WWW-Authenticate")).contains("Bearer");

        for (String token : List.of(
                "rubbish",
                CALLERS.expired(),
                CALLERS.forAnotherAudience(),
                CALLERS.foreign(),
                CALLERS.foreign(),
                CALLERS.foreign())) {
            assertProblem(
                    send(request("/api/v1/claims").header("Authorization", "Bearer " + token)), 401, "token-invalid");
        }
        for (String header : List.of("Bearer", "Bearer two words", "bearer rubbish", "BearerRubbish")) {
            assertProblem(send(request("/api/v1/claims").header("Authorization", header)), 401, "token-invalid");
        }
        assertProblem(
                send(request("/api/v1/claims").header("Authorization", "Basic ZWlsZWVuOmVpbGVlbg==")),
                401,
                "token-missing");
        assertThat(UPSTREAM.received).isEmpty();
    }

    @Test
    void a_path_that_its_service_opens_needs_no_token_but_refuses_a_false_one() {
        assertThat(send(request("/api/v1/claims/rules/2026")).statusCode()).isEqualTo(200);
        assertThat(UPSTREAM.last().path()).isEqualTo("/api/v1/claims/rules/2026");

        assertThat(get("/api/v1/claims/rules/2026").statusCode()).isEqualTo(200);
        assertProblem(
                send(request("/api/v1/claims/rules/2026").header("Authorization", "Bearer " + CALLERS.expired())),
                401,
                "token-invalid");
        assertProblem(send(request("/api/v1/claims/rulesandmore")), 401, "token-missing");
    }

    @Test
    void a_member_over_the_rate_limit_is_refused_from_every_address() {
        HttpResponse<String> refused = lastOfMany(CALLERS.member(subject));

        assertProblem(refused, 429, "too-many-requests");
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isPositive();
        assertThat(refused.body()).contains("Terlalu banyak permintaan");
        assertThat(send(request("/api/v1/claims")
                                .header(
                                        "Authorization",
                                        "Bearer "
                                                + CALLERS.member(
                                                        UUID.randomUUID().toString())))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_limits_of_staff_are_for_tokens_of_the_client_of_staff() {
        assertThat(lastOfMany(CALLERS.staff(subject)).statusCode()).isEqualTo(200);
        assertProblem(lastOfMany(CALLERS.staffAtTheApp(UUID.randomUUID().toString())), 429, "too-many-requests");
    }

    /** The answer to the sixtieth request, each from an address of its own, or the first refusal. */
    private HttpResponse<String> lastOfMany(String token) {
        HttpResponse<String> answer = null;
        for (int i = 0; i < 60 && (answer == null || answer.statusCode() != 429); i++) {
            answer = send(
                    HttpRequest.newBuilder(request("/api/v1/claims").build().uri())
                            .header("X-Forwarded-For", "10.1.1." + i)
                            .header("Authorization", "Bearer " + token));
        }
        return answer;
    }

    /** Whoever tries out codes of cards needs no token. */
    @Test
    void whoever_checks_many_cards_from_one_address_is_refused_whatever_the_code() {
        HttpResponse<String> refused = null;
        for (int i = 0; i < 80 && refused == null; i++) {
            HttpResponse<String> answer = send(request("/api/v1/member-cards/verification/code-" + i + "/page"));
            refused = answer.statusCode() == 429 ? answer : null;
        }

        assertProblem(refused, 429, "too-many-requests");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void whoever_registers_again_and_again_from_one_address_is_refused_there_and_may_read_elsewhere() {
        HttpResponse<String> refused = null;
        for (int i = 0; i < 20 && refused == null; i++) {
            String path = i % 2 == 0 ? "/api/v1/registrations" : "/api/v1/registrations/" + i + "/email-codes";
            HttpResponse<String> answer = send(request(path).POST(BodyPublishers.ofString("{}")));
            refused = answer.statusCode() == 429 ? answer : null;
        }

        assertProblem(refused, 429, "too-many-requests");
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isPositive();
        assertThat(get("/api/v1/claims").statusCode()).isEqualTo(200);
        assertThat(send(HttpRequest.newBuilder(
                                        request("/api/v1/registrations").build().uri())
                                .header("X-Forwarded-For", "192.168.77.2")
                                .POST(BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void an_address_over_the_rate_limit_is_refused_with_or_without_a_token() {
        HttpResponse<String> refused = null;
        for (int i = 0; i < 80 && refused == null; i++) {
            HttpResponse<String> answer = send(request("/api/v1/claims"));
            refused = answer.statusCode() == 429 ? answer : null;
        }

        assertProblem(refused, 429, "too-many-requests");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(send(HttpRequest.newBuilder(request("/api/v1/claims").build().uri())
                                .header("X-Forwarded-For", "192.168.77.1"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void large_bodies_pass_on_the_upload_paths_of_the_registry_only() {
        assertThat(send("PUT", "/api/v1/verifications/1/frames", bytes(7_000_000))
                        .statusCode())
                .isEqualTo(200);
        assertThat(UPSTREAM.last().bodyBytes()).isEqualTo(7_000_000);
        assertThat(send("PUT", "/api/v1/reference-photos/1", bytes(7_000_000)).statusCode())
                .isEqualTo(200);
        assertThat(send("POST", "/api/v1/members/imports", bytes(12_000_000)).statusCode())
                .isEqualTo(200);
        assertThat(send("POST", "/api/v1/claims", bytes(60_000)).statusCode()).isEqualTo(200);

        UPSTREAM.received.clear();
        assertProblem(send("POST", "/api/v1/claims", bytes(70_000)), 413, "body-too-large");
        assertProblem(send("PUT", "/api/v1/verifications/1/frames", bytes(9_000_000)), 413, "body-too-large");
        assertProblem(send("POST", "/api/v1/savings/imports", bytes(17_000_000)), 413, "body-too-large");
        assertThat(UPSTREAM.received).isEmpty();
    }

    @Test
    void a_body_of_unknown_length_is_refused_at_the_limit() {
        HttpResponse<String> answer = send(
                "POST",
                "/api/v1/claims",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[500_000])));

        assertProblem(answer, 413, "body-too-large");
        assertThat(answer.body()).contains("64 KB");
    }

    private static HttpRequest.BodyPublisher bytes(int count) {
        return BodyPublishers.ofByteArray(new byte[count]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE"})
    void a_service_that_is_down_gives_the_same_problem_for_every_method(String method) {
        // Enough for the breaker to open: what it answers then must be the same.
        for (int i = 0; i < 5; i++) {
            HttpResponse<String> answer = send(method, "/api/v1/payouts/1", BodyPublishers.ofString("{}"));
            assertProblem(answer, 503, "service-unavailable");
            assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        }
    }

    @Test
    void a_service_that_comes_back_is_used_again() {
        for (int i = 0; i < 5; i++) {
            assertProblem(get("/api/v1/notifications"), 503, "service-unavailable");
        }
        try (Upstream back = new Upstream(FLAKY_PORT)) {
            await().pollInterval(Duration.ofMillis(500))
                    .until(() -> get("/api/v1/notifications").statusCode() == 200);
            assertThat(back.received).isNotEmpty();
        }
    }

    @Test
    void a_service_that_is_too_slow_gives_a_problem_that_warns_of_repeating() {
        UPSTREAM.slow = new CountDownLatch(1);
        HttpResponse<String> answer = get("/api/v1/savings/slow");
        UPSTREAM.slow.countDown();

        assertProblem(answer, 504, "service-timeout");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("mungkin sudah diproses");
    }

    @Test
    void one_service_down_does_not_affect_the_others() {
        send("GET", "/api/v1/payouts", BodyPublishers.noBody());
        assertThat(get("/api/v1/claims").statusCode()).isEqualTo(200);
    }
}
