package id.jmo.platform.observability;

import id.jmo.platform.values.ClaimId;
import org.slf4j.MDC;

/**
 * Names the claim in every log line of a piece of work, as {@code claim.id} of the structured log:
 *
 * <pre>{@code
 * try (var _ = ClaimLog.about(claimId)) {
 *     ...
 * }
 * }</pre>
 */
public final class ClaimLog implements AutoCloseable {

    private static final String KEY = "claimId";

    private final MDC.MDCCloseable entry;

    private ClaimLog(MDC.MDCCloseable entry) {
        this.entry = entry;
    }

    public static ClaimLog about(ClaimId claim) {
        return new ClaimLog(MDC.putCloseable(KEY, claim.toString()));
    }

    @Override
    public void close() {
        entry.close();
    }
}
