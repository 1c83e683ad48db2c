package id.jmo.platform.snap;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came back for a service call.
 *
 * @param code seven digits: HTTP status, service, case
 */
public record SnapAnswer(String code, JsonNode body) {

    // An answer with a second one behind it is a riddle, not an answer.
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** The answer, or nothing if it is none: not JSON, no code, or a code of another service or status. */
    public static Optional<SnapAnswer> read(int status, byte[] body, String service) {
        JsonNode json;
        try {
            json = JSON.readTree(body);
        } catch (JacksonException e) {
            return Optional.empty();
        }
        String code = json.path("responseCode").asString("");
        boolean fits = code.matches("\\d{7}") && code.startsWith(status + service);
        return fits ? Optional.of(new SnapAnswer(code, json)) : Optional.empty();
    }

    /** HTTP status and case without the service: {@code 40309} in any service is a dormant account. */
    public String statusAndCase() {
        return statusAndCase(code);
    }

    /** The same of a code of seven digits. */
    public static String statusAndCase(String code) {
        return code.substring(0, 3) + code.substring(5);
    }

    /** A field of the answer; empty if it is not there. */
    public String text(String field) {
        return body.path(field).asString("");
    }

    /** Whether a field, if it is there at all, says this. */
    public boolean agrees(String field, String expected) {
        @Nullable
        String said = body.path(field).isMissingNode() || body.path(field).isNull() ? null : text(field);
        return said == null || said.equals(expected);
    }
}
