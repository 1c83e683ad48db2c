package id.jmo.platform.problems;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
        classes = SampleService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "jmo.personal-data.keys.k1=AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=",
            "spring.main.banner-mode=off"
        })
class ProblemsTest {

    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void a_problem_of_the_service_is_told_in_indonesian_with_its_values_and_faults() throws Exception {
        HttpResponse<String> answer = get("/claims/over-limit");
        JsonNode problem = problem(answer, 422);

        assertThat(problem.get("type").asString()).isEqualTo("urn:jmo:problem:sample-refused");
        assertThat(problem.get("title").asString()).isEqualTo("Contoh ditolak");
        assertThat(problem.get("detail").asString()).isEqualTo("Batasnya Rp15.000.000 sejak 1 Mei 2025; $1 tetap $1.");
        assertThat(problem.get("instance").asString()).isEqualTo("/claims/over-limit");
        assertThat(problem.get("limit").asLong()).isEqualTo(15_000_000);
        assertThat(problem.get("since").asString()).isEqualTo("2025-05-01");
        assertThat(problem.get("faults").get(0).toString())
                .isEqualTo("{\"field\":\"balance\",\"code\":\"over-limit\","
                        + "\"message\":\"saldo Rp48.000.000 melebihi Rp15.000.000\"}");
        assertThat(answer.headers().firstValue("Content-Language")).contains("id");
    }

    @ParameterizedTest
    @CsvSource({
        "en, Sample refused",
        "en-GB;q=0.9, Sample refused",
        "'de, en;q=0.5, id;q=0.4', Sample refused",
        "'id, en', Contoh ditolak",
        "fr, Contoh ditolak",
        "'%%%', Contoh ditolak"
    })
    void the_language_is_the_callers_if_we_speak_it_and_indonesian_otherwise(String wanted, String title)
            throws Exception {
        HttpResponse<String> answer = send(request("/claims/over-limit").header("Accept-Language", wanted));

        assertThat(problem(answer, 422).get("title").asString()).isEqualTo(title);
    }

    @Test
    void one_answer_names_all_faulty_fields_of_wrong_type_and_out_of_bounds() throws Exception {
        JsonNode problem = problem(post("/claims", """
                        {"cause": "BOREDOM", "nik": "123", "amount": 1.5, "memberId": "x", "relatedId": "7",
                         "urgent": "yes", "times": 7, "on": "31-08-2026", "payout": {"bankCode": 14},
                         "tags": "none", "notes": ["a", 2]}"""), 400);

        assertThat(problem.get("type").asString()).isEqualTo("urn:jmo:problem:invalid-request");
        assertThat(faults(problem))
                .containsExactlyInAnyOrder(
                        "cause unknown-value",
                        "nik nik-form",
                        "amount whole-rupiah",
                        "memberId identifier",
                        "relatedId identifier",
                        "urgent true-or-false",
                        "times max",
                        "on date",
                        "payout.bankCode text",
                        "payout.accountNumber required",
                        "tags list",
                        "notes[1] text",
                        "name required");
        assertThat(problem.toString()).contains("RESIGNATION, TERMINATION").contains("paling besar 3");
    }

    @Test
    void a_well_formed_body_is_read() throws Exception {
        HttpResponse<String> answer = post("/claims", """
                {"cause": "RESIGNATION", "nik": "3174011708900001", "amount": 5, "name": "Budi", "urgent": true,
                 "times": 1, "memberId": "01920000-0000-7000-8000-000000000001", "unknown": {"a": [1]},
                 "payout": {"bankCode": "014", "accountNumber": "1234567890"}}""");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"amount\":5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"1990-08-16T17:00:00.000Z\"",
                "[1990,8,17]",
                "19900817",
                "\"17/08/1990\"",
                "\"+11990-08-17\"",
                "\"1990-8-17\"",
                "\"\""
            })
    void a_date_has_one_form_and_every_other_is_a_fault(String date) throws Exception {
        assertThat(faults(problem(
                        post(
                                "/claims",
                                "{\"on\": %s, \"name\": \"Budi\", \"payout\": {\"bankCode\": \"014\", \"accountNumber\": \"1\"}}"
                                        .formatted(date)),
                        400)))
                .containsExactly("on date");
    }

    @Test
    void a_time_has_an_offset_and_a_month_is_no_list() throws Exception {
        assertThat(faults(problem(post("/claims", """
                        {"at": 1692144000, "month": [2026, 8], "name": "Budi",
                         "payout": {"bankCode": "014", "accountNumber": "1"}}"""), 400))).containsExactlyInAnyOrder("at date-time", "month month");
        assertThat(post("/claims", """
                        {"at": "2026-08-31T09:00:00+07:00", "month": "2026-08", "on": "2026-08-31", "amount": 1,
                         "name": "Budi", "payout": {"bankCode": "014", "accountNumber": "1"}}""").statusCode()).isEqualTo(200);
    }

    @Test
    void a_date_in_an_address_has_the_same_form() throws Exception {
        assertThat(get("/on/2026-08-17?until=2026-08-31").body()).isEqualTo("2026-08-17 2026-08-31");
        assertThat(faults(problem(get("/on/17.08.26"), 400))).containsExactly("day date");
        assertThat(faults(problem(get("/on/2026-08-17?until=31/08/2026"), 400))).containsExactly("until date");
    }

    @Test
    void a_missing_primitive_and_a_null_one_are_named() throws Exception {
        assertThat(faults(problem(post("/primitives", "{}"), 400)))
                .containsExactlyInAnyOrder("count required", "on required");
        assertThat(faults(problem(post("/primitives", "{\"count\": null, \"on\": true}"), 400)))
                .containsExactly("count required");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{\"cause\": '           | malformed-json",
                "'{\"cause\": tru}'       | malformed-json",
                "'not json'               | malformed-json",
                "'{\"cause\": \"LOTTERY\"' | malformed-json",
                "''                       | body-missing",
                "'[]'                     | body-of-wrong-kind",
                "'\"text\"'               | body-of-wrong-kind",
                "'7'                      | body-of-wrong-kind",
                "'null'                   | body-missing",
                "'{\"cause\": null}}'     | malformed-json"
            })
    void a_body_that_is_not_the_expected_json_says_why(String body, String slug) throws Exception {
        assertThat(problem(post("/claims", body), 400).get("type").asString()).isEqualTo("urn:jmo:problem:" + slug);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET    | /claims/not-a-uuid/by-id       | 400 | invalid-request    | id identifier",
                "GET    | /search                        | 400 | invalid-request    | year required",
                "GET    | /search?year=abc               | 400 | invalid-request    | year whole-number",
                "GET    | /search?year=1900              | 400 | invalid-request    | year min",
                "GET    | /search?year=2026&cause=X      | 400 | invalid-request    | cause unknown-value",
                "GET    | /header                        | 400 | invalid-request    | X-Wanted required",
                "GET    | /nowhere                       | 404 | path-not-found     |",
                "GET    | /error                         | 404 | path-not-found     |",
                "DELETE | /claims                        | 405 | method-not-allowed |",
                "GET    | /locked                        | 409 | changed-meanwhile  |",
                "GET    | /duplicate                     | 409 | exists-already     |",
                "GET    | /store-down                    | 503 | store-unavailable  |",
                "GET    | /boom                          | 500 | internal-error     |",
                "GET    | /filter-boom                   | 500 | internal-error     |",
                "GET    | /filter-error                  | 403 | status-403         |",
                "GET    | /status-exception              | 418 | status-418         |",
                "GET    | /partner-down                  | 503 | partner-unavailable |",
                "GET    | /translated                    | 503 | took-too-long      |",
                "GET    | /leak                          | 500 | internal-error     |"
            })
    void every_kind_of_error_is_a_problem(String method, String path, int status, String slug, String fault)
            throws Exception {
        HttpResponse<String> answer = send(request(path).method(method, BodyPublishers.noBody()));
        JsonNode problem = problem(answer, status);

        assertThat(problem.get("type").asString()).isEqualTo("urn:jmo:problem:" + slug);
        assertThat(problem.get("title").asString()).isNotBlank();
        assertThat(problem.get("instance").asString()).isEqualTo(path.replaceAll("\\?.*", ""));
        if (fault != null) {
            assertThat(faults(problem)).containsExactly(fault);
        }
        assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(status == 503);
    }

    @Test
    void internals_are_never_shown() throws Exception {
        for (String path : List.of("/boom", "/filter-boom", "/leak", "/store-down", "/duplicate")) {
            assertThat(get(path).body())
                    .doesNotContain("secret", "Exception", "id.jmo", "SampleService", "at java", "3174011708900001");
        }
    }

    @Test
    void retry_after_is_in_whole_seconds_rounded_up() throws Exception {
        assertThat(get("/partner-down").headers().firstValue("Retry-After")).contains("30");
        assertThat(get("/translated").headers().firstValue("Retry-After")).contains("31");
    }

    @Test
    void a_refused_method_names_those_allowed() throws Exception {
        assertThat(send(request("/claims").DELETE()).headers().firstValue("Allow"))
                .hasValueSatisfying(allowed -> assertThat(allowed).contains("POST"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "deflate", "br", "identity, gzip"})
    void a_compressed_body_is_refused_as_such_with_what_is_accepted(String encoding) throws Exception {
        HttpResponse<String> answer = send(request("/claims")
                .header("Content-Type", "application/json")
                .header("Content-Encoding", encoding)
                .POST(BodyPublishers.ofByteArray(new byte[] {31, -117, 8})));

        assertThat(problem(answer, 415).get("type").asString()).endsWith(":media-type-not-supported");
        assertThat(answer.body()).contains("Content-Encoding: identity");
        assertThat(answer.headers().firstValue("Accept-Encoding")).contains("identity");
    }

    @Test
    void a_body_that_says_that_it_is_not_compressed_is_read() throws Exception {
        HttpResponse<String> answer = send(request("/claims")
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "identity")
                .POST(BodyPublishers.ofString("not json")));

        assertThat(problem(answer, 400).get("type").asString()).endsWith(":malformed-json");
    }

    @Test
    void an_unsupported_media_type_is_named() throws Exception {
        HttpResponse<String> unread = send(
                request("/claims").header("Content-Type", "application/xml").POST(BodyPublishers.ofString("<claim/>")));
        assertThat(problem(unread, 415).get("type").asString()).endsWith("media-type-not-supported");

        HttpResponse<String> unwritten = send(
                request("/search?year=2026").header("Accept", "application/pdf").GET());
        assertThat(problem(unwritten, 406).get("type").asString()).endsWith("not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "application/yaml",
                "application/x-yaml",
                "application/cbor",
                "text/plain",
                "*/*",
                "application/*",
                "application/*+json",
                "json",
                "application/json;charset=no such charset"
            })
    void a_body_that_is_no_json_is_refused_and_not_logged(String contentType, CapturedOutput log) throws Exception {
        HttpResponse<String> answer = send(request("/claims")
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString("name=Eileen+Collins&birthDate=1988-11-19&address=Jalan+Melati")));

        assertThat(problem(answer, 415).get("type").asString()).endsWith("media-type-not-supported");
        assertThat(log.getAll()).doesNotContain("Eileen", "1988-11-19", "Melati", "ERROR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "100%", "%zz", "%ff"})
    void a_form_is_no_json_even_if_a_filter_asks_for_parameters(String number, CapturedOutput log) throws Exception {
        HttpResponse<String> answer = send(request("/claims?filter-asks=yes")
                .header("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8")
                .POST(BodyPublishers.ofString("name=Eileen+Collins&address=Jalan+Melati+" + number)));

        assertThat(problem(answer, 415).get("type").asString()).endsWith("media-type-not-supported");
        assertThat(log.getAll()).doesNotContain("Eileen", "Melati");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/yaml",
                "application/x-yaml",
                "application/xml",
                "application/cbor",
                "text/html",
                "yaml"
            })
    void an_answer_in_another_form_than_json_is_not_acceptable(String accept) throws Exception {
        HttpResponse<String> answer =
                send(request("/form/of/answers").header("Accept", accept).GET());

        assertThat(problem(answer, 406).get("type").asString()).endsWith("not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "*/*", "application/*", "application/yaml, */*;q=0.1"})
    void an_answer_is_json(String accept) throws Exception {
        HttpResponse<String> answer =
                send(request("/form/of/answers").header("Accept", accept).GET());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "*/*", "application/*", "json"})
    void a_request_without_a_body_is_answered_whatever_its_media_type(String contentType) throws Exception {
        assertThat(send(request("/form/of/answers")
                                .header("Content-Type", contentType)
                                .GET())
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x=a=b", "x=YWJj==", "x=%C3%A9", "x=a+b", "x=a&x=b", "x", "x=1&&y", "x[]=1", "x={a|b}^`\"<>\\"})
    void a_legal_query_is_read(String query) throws Exception {
        assertThat(raw("GET /query?" + query)).startsWith("HTTP/1.1 200");
    }

    @Test
    void what_a_query_says_is_read_as_it_was_meant() throws Exception {
        assertThat(raw("GET /query?x=a=b")).endsWith("{x=[a=b]}");
        assertThat(raw("GET /query?x=YWJj==")).endsWith("{x=[YWJj==]}");
        assertThat(raw("GET /query?year[]=2026")).endsWith("{year[]=[2026]}");
    }

    @ParameterizedTest
    @CsvSource({"x=%ff, x", "=1, ?", "y=1&x=%, x", "x=%2, x", "x=%zz, x", "x=%C3, x", "%ff=1, ?ff"})
    void a_broken_query_is_a_problem_that_names_the_parameter(String query, String parameter) throws Exception {
        for (String path : List.of("/query?", "/search?year=2026&", "/nowhere?")) {
            String answer = raw("GET " + path + query);
            assertThat(answer).startsWith("HTTP/1.1 400").contains("urn:jmo:problem:invalid-request");
            assertThat(answer).contains("\"field\":\"" + parameter + "\",\"code\":\"query-unreadable\"");
        }
    }

    @Test
    void letters_that_must_be_encoded_are_a_problem_too() throws Exception {
        assertThat(raw("GET /query?x=é")).startsWith("HTTP/1.1 400").contains("urn:jmo:problem:invalid-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"PT9223372036854775807S", "PT99999999999999999999S", "P9223372036854775807D", "PT-1H", "1h", "x"
            })
    void a_duration_that_nobody_can_count_with_is_a_fault(String duration) throws Exception {
        assertThat(faults(problem(get("/since?olderThan=" + duration), 400))).containsExactly("olderThan duration");
    }

    @Test
    void a_duration_is_read() throws Exception {
        assertThat(get("/since?olderThan=P36525D").statusCode()).isEqualTo(200);
        assertThat(get("/since?olderThan=PT1H").statusCode()).isEqualTo(200);
    }

    @Test
    void a_uuid_in_an_address_has_one_form() throws Exception {
        assertThat(faults(problem(get("/plain-uuid/1-1-1-1-1"), 400))).containsExactly("id identifier");
        assertThat(faults(problem(get("/claims/1-1-1-1-1/by-id"), 400))).containsExactly("id identifier");
        assertThat(get("/plain-uuid/01920000-0000-7000-8000-000000000001").statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_body_over_the_limit_is_refused_by_its_length_or_as_it_grows() throws Exception {
        byte[] large = ("{\"name\": \"" + "x".repeat(70_000) + "\"}").getBytes(UTF_8);

        HttpRequest announced = request("/claims")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(large))
                .build();
        HttpRequest chunked = request("/claims")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large)))
                .build();
        for (HttpRequest request : List.of(announced, chunked)) {
            JsonNode problem = problem(client.send(request, BodyHandlers.ofString()), 413);
            assertThat(problem.get("type").asString()).isEqualTo("urn:jmo:problem:body-too-large");
            assertThat(problem.get("detail").asString()).contains("64 KB");
        }
    }

    @Test
    void a_picture_may_be_larger_than_other_bodies() throws Exception {
        HttpRequest.Builder picture = request("/picture").header("Content-Type", "image/jpeg");

        assertThat(send(picture.POST(BodyPublishers.ofByteArray(new byte[1_000_000])))
                        .body())
                .isEqualTo("1000000");
        assertThat(problem(send(picture.POST(BodyPublishers.ofByteArray(new byte[9_000_000]))), 413)
                        .get("detail")
                        .asString())
                .contains("8 MB");
    }

    @Test
    void the_trace_of_the_request_is_in_the_answer() throws Exception {
        HttpResponse<String> answer = send(
                request("/nowhere").header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));

        assertThat(problem(answer, 404).get("traceId").asString()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
    }

    @Test
    void a_refusal_by_the_container_is_a_problem_without_internals() throws IOException {
        String answer = raw("GET /a|b{}");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
        assertThat(answer).contains("urn:jmo:problem:invalid-request").doesNotContain("Tomcat", "Exception");
    }

    /** As it stands, where a client would encode. */
    private String raw(String requestLine) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write((requestLine + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path).GET());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        return problem;
    }

    private static List<String> faults(JsonNode problem) {
        Stream<JsonNode> faults = problem.has("faults")
                ? StreamSupport.stream(problem.get("faults").spliterator(), false)
                : Stream.empty();
        return faults.map(fault ->
                        fault.get("field").asString() + " " + fault.get("code").asString())
                .toList();
    }
}
