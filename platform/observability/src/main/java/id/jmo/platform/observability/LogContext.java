package id.jmo.platform.observability;

import id.jmo.platform.values.Identifier;
import java.util.Locale;
import org.slf4j.MDC;

/**
 * Adds an identifier to every log line of a piece of work: a {@code ClaimId} as {@code claim.id} of the structured log
 * (see {@link IdentifierLogNames}).
 *
 * <pre>{@code
 * try (var _ = LogContext.about(claimId)) {
 *     ...
 * }
 * }</pre>
 */
public final class LogContext implements AutoCloseable {

    private final MDC.MDCCloseable entry;

    private LogContext(MDC.MDCCloseable entry) {
        this.entry = entry;
    }

    public static LogContext about(Identifier<?> id) {
        String type = id.getClass().getSimpleName();
        String name = type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
        return new LogContext(MDC.putCloseable(name, id.value().toString()));
    }

    @Override
    public void close() {
        entry.close();
    }
}
