package id.jmo.platform.partnerclient;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A partner gave no usable answer: too slow, too busy, cut off, out of order, or not asked because it has failed too
 * often just now. Whether the partner has acted is unknown.
 */
public final class PartnerUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String partner;
    private final Duration retryAfter;

    /** @param retryAfter when asking again makes sense; positive */
    public PartnerUnavailable(String partner, String reason, Duration retryAfter, @Nullable Throwable cause) {
        super("partner " + partner + " is unavailable: " + reason, cause);
        this.partner = partner;
        this.retryAfter = retryAfter;
    }

    /** The partner's name in the configuration ({@code jmo.partners.<name>}). */
    public String partner() {
        return partner;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
