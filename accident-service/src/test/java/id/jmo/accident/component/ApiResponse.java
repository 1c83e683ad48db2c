package id.jmo.accident.component;

import java.util.List;
import org.assertj.core.api.Assertions;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service answered. */
record ApiResponse(int status, HttpHeaders headers, JsonNode body) {

    static ApiResponse of(int status, HttpHeaders headers, String body) {
        return new ApiResponse(
                status, headers, JsonMapper.shared().readTree(body == null || body.isBlank() ? "null" : body));
    }

    ApiResponse must(int expected) {
        Assertions.assertThat(status).as(String.valueOf(body)).isEqualTo(expected);
        return this;
    }

    /** The text at a JSON pointer, {@code /owed/text}. */
    String text(String pointer) {
        return body.at(pointer).asString("");
    }

    ApiResponse mustBeProblem(int expected, String slug) {
        must(expected);
        Assertions.assertThat(text("/type")).isEqualTo("urn:jmo:problem:" + slug);
        Assertions.assertThat(text("/title")).isNotBlank().isNotEqualTo(slug + ".title");
        Assertions.assertThat(text("/detail")).isNotBlank().doesNotContain("{");
        return this;
    }

    /** The codes of the faults, each with its field: {@code kind: required}. */
    List<String> faults() {
        return body.path("faults")
                .valueStream()
                .map(fault -> fault.path("field").asString() + ": "
                        + fault.path("code").asString())
                .toList();
    }
}
