package id.jmo.platform.testsupport;

import java.util.List;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service answered in a component test. */
public record ApiResponse(int status, HttpHeaders headers, JsonNode body) {

    public static ApiResponse of(int status, HttpHeaders headers, @Nullable String body) {
        return new ApiResponse(
                status, headers, JsonMapper.shared().readTree(body == null || body.isBlank() ? "null" : body));
    }

    public ApiResponse must(int expected) {
        Assertions.assertThat(status).as(String.valueOf(body)).isEqualTo(expected);
        return this;
    }

    /** The text at a JSON pointer, {@code /kind/code}. */
    public String text(String pointer) {
        return body.at(pointer).asString("");
    }

    public ApiResponse mustBeProblem(int expected, String slug) {
        must(expected);
        Assertions.assertThat(text("/type")).isEqualTo("urn:jmo:problem:" + slug);
        Assertions.assertThat(text("/title")).isNotBlank().isNotEqualTo(slug + ".title");
        Assertions.assertThat(text("/detail")).isNotBlank().doesNotContain("{");
        return this;
    }

    /** The codes of the faults, each with its field: {@code kind: unknown-kind}. */
    public List<String> faults() {
        return body.path("faults")
                .valueStream()
                .map(fault -> fault.path("field").asString() + ": "
                        + fault.path("code").asString())
                .toList();
    }

    /** The values of a field in the items of a list. */
    public List<String> values(String list, String field) {
        return body.at(list)
                .valueStream()
                .map(item -> item.at("/" + field).asString(""))
                .toList();
    }
}
