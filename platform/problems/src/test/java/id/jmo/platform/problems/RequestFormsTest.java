package id.jmo.platform.problems;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import tools.jackson.databind.JsonNode;

/** In which form a request and an answer may be. */
class RequestFormsTest extends ProblemsComponentTest {

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
}
