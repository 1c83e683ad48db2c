package id.jmo.gateway.component;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.serviceregistry.ServiceRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class RoutingTest extends GatewayTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/members/me",
                "/api/v1/members/me/data-updates",
                "/api/v1/savings/me/statement?year=2026",
                "/api/v1/claims",
                "/api/v1/claims?cursor=abc",
                "/api/v1/claims/1/timeline",
                "/api/v1/claim-reviews",
                "/api/v1/late-claims",
                "/api/v1/parked-claims",
                "/api/v1/verifications",
                "/api/v1/reference-photos/1",
                "/api/v1/operations/claim-service/dead-letters",
                "/api/v1/operations/biometric-service/dead-letters/jmo.claims.v1-3-17",
                "/api/v1/operations/account-service/audit-records?route=/api/v1/members",
                "/api/v1/operations/claim/dead-letters"
            })
    void every_path_of_the_api_reaches_its_service_unchanged(String path) {
        assertThat(get(path).statusCode()).isEqualTo(200);
        assertThat(UPSTREAM.last().path()).isEqualTo(path);
        assertThat(UPSTREAM.last().headers().getFirst("Authorization")).startsWith("Bearer ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE"})
    void every_method_passes(String method) {
        assertThat(send(method, "/api/v1/claims/1", BodyPublishers.ofString("{}"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(UPSTREAM.last().method()).isEqualTo(method);
    }

    @Test
    void what_a_service_answers_comes_through_as_it_is() {
        assertProblemOfService(get("/api/v1/claims/refused"));
    }

    private static void assertProblemOfService(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("{\"type\":\"urn:jmo:problem:partner-unavailable\"}");
    }

    @Test
    void an_unknown_path_is_not_found_in_the_callers_language() {
        assertProblem(get("/api/v1/nowhere"), 404, "path-not-found");
        assertProblem(send(request("/nowhere")), 404, "path-not-found");
        assertThat(send(request("/nowhere")).body()).contains("Alamat tidak ditemukan");
        assertThat(send(request("/nowhere").header("Accept-Language", "en-US,en;q=0.9"))
                        .body())
                .contains("There is nothing at this address.")
                .contains("\"instance\":\"/nowhere\"")
                .containsPattern("\"traceId\":\"[0-9a-f]{32}\"");
    }

    @Test
    void no_path_leads_to_a_services_actuator() throws IOException {
        for (String path : List.of(
                "/actuator/env",
                "/claim/actuator/health",
                "/api/v1/claims/../../../actuator/env",
                "/api/v1/claims/..;/..;/..;/actuator/env",
                "/api/v1/claims/%2e%2e/%2e%2e/%2e%2e/actuator/env",
                "/api/v1/claims/..%2f..%2f..%2factuator/env",
                "//actuator/env",
                "/v3/api-docs/claim/../../../actuator/env",
                "/api/v1/claims\\..\\..\\actuator")) {
            assertThat(raw("GET " + path)).as(path).matches("(?s)HTTP/1.1 (400|401|404).*");
        }
        assertThat(UPSTREAM.received).noneMatch(request -> request.path().contains("actuator"));
    }

    @ParameterizedTest
    @CsvSource({
        "x=a=b,               x=a%3Db",
        "cursor=YWJj==,       cursor=YWJj%3D%3D",
        "cursor=YWJj==&x=%20, cursor=YWJj%3D%3D&x=%20",
        "year[]=2026,         year%5B%5D=2026",
        "q=%C3%A9+x,          q=%C3%A9+x",
        "q=a|b,               q=a%7Cb",
        "x,                   x"
    })
    void a_legal_query_reaches_its_service(String query, String received) throws IOException {
        assertThat(raw("GET /api/v1/claims?" + query)).startsWith("HTTP/1.1 200");
        assertThat(UPSTREAM.last().path()).isEqualTo("/api/v1/claims?" + received);
    }

    @ParameterizedTest
    @CsvSource({"q=é, q", "x=1&q=%ff, q", "q=%, q", "q=%2, q", "q=1&p=%zz, p", "%ff=1, ?ff"})
    void a_broken_query_is_a_problem_that_names_the_parameter(String query, String parameter) throws IOException {
        int before = UPSTREAM.received.size();

        String answer = raw("GET /api/v1/claims?" + query);

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "urn:jmo:problem:invalid-request")
                .contains("\"field\":\"" + parameter + "\"")
                .contains("\"code\":\"query-unreadable\"");
        assertThat(UPSTREAM.received).hasSize(before);
    }

    @Test
    void a_broken_path_is_a_problem_too_and_nobody_fakes_a_fault() throws IOException {
        assertThat(raw("GET /api/v1/claims/%")).startsWith("HTTP/1.1 400").contains("urn:jmo:problem:invalid-request");
        assertThat(send(asMember("/api/v1/claims?x=1").header("Jmo-Faulty-Parameter", "x"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(UPSTREAM.last().headers().keySet()).doesNotContain("Jmo-faulty-parameter");
    }

    private String raw(String requestLine) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            String request = requestLine + " HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: " + address
                    + "\r\nAuthorization: Bearer " + CALLERS.member(subject) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    @Test
    void a_request_carries_one_id_and_one_trace_through() {
        HttpResponse<String> own = send(asMember("/api/v1/claims").header("X-Request-Id", "from-the-app.1"));
        assertThat(UPSTREAM.last().headers().get("X-Request-Id")).containsExactly("from-the-app.1");
        assertThat(own.headers().allValues("X-Request-Id")).containsExactly("from-the-app.1");

        HttpResponse<String> made = send(asMember("/api/v1/claims").header("X-Request-Id", "no good <id>"));
        String id = UPSTREAM.last().headers().getFirst("X-Request-Id");
        assertThat(id).matches("[0-9a-f-]{36}");
        assertThat(made.headers().allValues("X-Request-Id")).containsExactly(id);

        String parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        send(asMember("/api/v1/claims").header("traceparent", parent));
        assertThat(UPSTREAM.last().headers().getFirst("traceparent"))
                .startsWith("00-0af7651916cd43dd8448eb211c80319c-")
                .isNotEqualTo(parent);
    }

    @Test
    void whether_a_trace_is_kept_is_not_the_callers_decision() {
        send(asMember("/api/v1/claims")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00"));

        assertThat(UPSTREAM.last().headers().getFirst("traceparent")).endsWith("-01");
    }

    @Test
    void a_service_learns_the_network_of_the_caller_from_the_gateway_alone() {
        send(asMember("/api/v1/claims").header("Client-Network", "203.0.113.9"));

        assertThat(UPSTREAM.last().headers().get("Client-network"))
                .singleElement()
                .asString()
                .isNotBlank()
                .isNotEqualTo("203.0.113.9");
    }

    @Test
    void headers_of_proxies_and_cookies_do_not_reach_a_service() {
        send(asMember("/api/v1/claims").header("Cookie", "a=b").header("Forwarded", "for=1.2.3.4"));

        assertThat(UPSTREAM.last().headers().keySet()).doesNotContain("Cookie", "Forwarded", "X-forwarded-for");
    }

    @Test
    void responses_carry_each_security_header_once() {
        HttpResponse<String> answer = get("/api/v1/claims");

        Map<String, List<String>> headers = answer.headers().map();
        assertThat(headers.get("X-Frame-Options")).containsExactly("DENY");
        assertThat(headers.get("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.get("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'none'");
        assertThat(headers.get("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(headers.get("Cache-Control")).singleElement().asString().contains("no-store");
    }

    @Test
    void events_reach_the_caller_when_they_happen() throws Exception {
        UPSTREAM.secondEvent = new CountDownLatch(1);
        HttpResponse<java.io.InputStream> answer =
                client.send(asMember("/api/v1/claims/1/timeline/stream").build(), BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("data: first");
            // Only now does the service go on: a gateway that buffers would never show the first.
            UPSTREAM.secondEvent.countDown();
            lines.readLine();
            assertThat(lines.readLine()).isEqualTo("data: second");
        }
    }

    @Test
    void pages_of_the_configured_origin_may_call_and_no_others() {
        assertThat(preflight("https://app.jmo.example").headers().firstValue("Access-Control-Allow-Origin"))
                .contains("https://app.jmo.example");
        assertThat(preflight("https://evil.example").statusCode()).isEqualTo(403);

        HttpResponse<String> refused = send(request("/api/v1/claims").header("Origin", "https://app.jmo.example"));
        assertProblem(refused, 401, "token-missing");
        assertThat(refused.headers().firstValue("Access-Control-Allow-Origin")).contains("https://app.jmo.example");
    }

    @Test
    void a_page_without_an_origin_may_send_what_needs_no_token() {
        // So a browser sends the form of a page that tells nobody its address.
        HttpResponse<String> open = send(request("/api/v1/claims/rules/2026")
                .header("Origin", "null")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click")));
        assertThat(open.statusCode()).isEqualTo(200);

        assertThat(send(request("/api/v1/claims").header("Origin", "null")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_page_may_send_every_header_that_the_apis_describe() throws IOException {
        var headers = new TreeSet<>(Set.of("Authorization", "Content-Type", "Cache-Control"));
        try (var documents = Files.list(Path.of("../contracts/openapi"))) {
            for (Path document : documents.toList()) {
                JsonMapper.shared().readTree(Files.readString(document)).findParents("in").stream()
                        .filter(parameter -> parameter.path("in").asString().equals("header"))
                        .forEach(parameter -> headers.add(parameter.path("name").asString()));
            }
        }
        assertThat(headers).contains("Last-Event-ID", "Device-Id", "Idempotency-Key");

        var answer = preflight("https://app.jmo.example", String.join(",", headers));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Headers")).isPresent();
    }

    private HttpResponse<String> preflight(String origin) {
        return preflight(origin, "authorization,idempotency-key");
    }

    private HttpResponse<String> preflight(String origin, String headers) {
        return send(request("/api/v1/claims")
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", headers)
                .method("OPTIONS", BodyPublishers.noBody()));
    }

    @Test
    void one_page_shows_the_descriptions_of_all_services() {
        HttpResponse<String> page = send(request("/swagger-ui/index.html"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'self'");
        assertThat(send(request("/v3/api-docs/swagger-config")).body())
                .contains(ServiceRegistry.load().services().stream()
                        .map(service -> "/v3/api-docs/" + service.shortName())
                        .toList())
                .contains("Klaim (claim)");
        assertThat(send(request("/swagger-ui.html")).statusCode()).isEqualTo(302);
        assertThat(send(request("/docs")).headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).contains("/swagger-ui"));

        HttpResponse<String> description = send(request("/v3/api-docs/claim"));
        assertThat(description.statusCode()).isEqualTo(200);
        assertThat(description.body())
                .contains("\"/api/v1/claims\"", "\"url\":\"/\"", "\"authorizationCode\"")
                .doesNotContain("inside");
        assertThat(send(request("/v3/api-docs/all")).body())
                .contains("\"/api/v1/claims\"", "\"/api/v1/members/me\"", "\"authorizationCode\"");
        assertProblem(send(request("/v3/api-docs/unknown")), 404, "path-not-found");
    }

    @Test
    void the_page_logs_in_at_the_realm_with_a_client_of_its_own() {
        assertThat(send(request("/v3/api-docs/swagger-config")).body()).contains("/swagger-ui/oauth2-redirect.html");
        assertThat(send(request("/swagger-ui/swagger-initializer.js")).body())
                .contains("jmo-api-page", "usePkceWithAuthorizationCodeGrant");
    }

    @Test
    void the_gateways_own_health_is_open_and_short() {
        HttpResponse<String> health = send(request("/actuator/health/readiness"));
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(send(request("/actuator/prometheus")).body()).contains("resilience4j_circuitbreaker_state");
        assertProblem(send(request("/actuator/env")), 404, "path-not-found");
    }

    @Test
    void every_figure_says_that_it_is_the_gateways() {
        assertThat(send(request("/actuator/prometheus")).body().lines())
                .filteredOn(line -> !line.startsWith("#"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("service=\"gateway\""));
    }
}
