package id.jmo.platform.values;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A trace context as W3C Trace Context writes it in the header {@code traceparent}.
 *
 * @param traceId 32 hexadecimal digits
 * @param spanId 16 hexadecimal digits
 * @param sampled whether the trace is recorded
 */
public record TraceParent(String traceId, String spanId, boolean sampled) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    /** Begins a trace, for what nothing traced has caused. */
    public static TraceParent begin() {
        var random = ThreadLocalRandom.current();
        // Neither may be all zeros.
        return new TraceParent(
                "%016x%016x".formatted(random.nextLong(), random.nextLong() | 1),
                "%016x".formatted(random.nextLong() | 1),
                true);
    }

    /** The context in a header; nothing if it is missing or malformed. */
    public static Optional<TraceParent> parse(@Nullable String header) {
        if (header == null || !FORM.matcher(header).matches()) {
            return Optional.empty();
        }
        boolean sampled = (Integer.parseInt(header.substring(53), 16) & 1) == 1;
        return Optional.of(new TraceParent(header.substring(3, 35), header.substring(36, 52), sampled));
    }

    /** As the header carries it. */
    @Override
    public String toString() {
        return "00-" + traceId + "-" + spanId + "-" + (sampled ? "01" : "00");
    }
}
