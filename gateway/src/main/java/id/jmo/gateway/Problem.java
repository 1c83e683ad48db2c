package id.jmo.gateway;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What the gateway answers instead of forwarding a request. The texts are in {@code messages/problems_*}. */
final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String slug;
    private final transient Map<String, String> values;
    private final @Nullable Duration retryAfter;
    private final @Nullable String unreadableParameter;

    Problem(HttpStatus status, String slug, Map<String, String> values, @Nullable Duration retryAfter) {
        this(status, slug, values, retryAfter, null);
    }

    private Problem(
            HttpStatus status,
            String slug,
            Map<String, String> values,
            @Nullable Duration retryAfter,
            @Nullable String unreadableParameter) {
        super(status.value() + " " + slug, null, false, false);
        this.status = status;
        this.slug = slug;
        this.values = values;
        this.retryAfter = retryAfter;
        this.unreadableParameter = unreadableParameter;
    }

    static Problem of(HttpStatus status, String slug) {
        return new Problem(status, slug, Map.of(), null);
    }

    static Problem unreadableParameter(String name) {
        return new Problem(HttpStatus.BAD_REQUEST, "invalid-request", Map.of(), null, name);
    }

    static Problem temporary(HttpStatus status, String slug, Duration retryAfter) {
        return new Problem(status, slug, Map.of(), retryAfter);
    }

    HttpStatus status() {
        return status;
    }

    String slug() {
        return slug;
    }

    Map<String, String> values() {
        return values;
    }

    /** The parameter of the query that cannot be decoded, if that is the problem. */
    @Nullable
    String unreadableParameter() {
        return unreadableParameter;
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }
}
