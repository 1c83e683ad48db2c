package id.jmo.platform.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is wrong with a request, in words. */
class ProblemsTest extends ProblemsComponentTest {

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
}
