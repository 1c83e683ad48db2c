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

    Problem(HttpStatus status, String slug, Map<String, String> values, @Nullable Duration retryAfter) {
        super(status.value() + " " + slug, null, false, false);
        this.status = status;
        this.slug = slug;
        this.values = values;
        this.retryAfter = retryAfter;
    }

    static Problem of(HttpStatus status, String slug) {
        return new Problem(status, slug, Map.of(), null);
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

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }
}
