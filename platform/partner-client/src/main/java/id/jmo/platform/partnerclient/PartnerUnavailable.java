package id.jmo.platform.partnerclient;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A partner gave no usable answer: too slow, too busy, cut off, out of order, or not asked because it has failed too
 * often just now. The message names no address and no data.
 */
public final class PartnerUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String partner;
    private final Duration retryAfter;
    private final boolean asked;

    /**
     * @param retryAfter when asking again makes sense; positive
     * @param asked whether the partner may have received the request
     */
    public PartnerUnavailable(
            String partner, String reason, Duration retryAfter, boolean asked, @Nullable Throwable cause) {
        super("partner " + partner + " is unavailable: " + reason, cause);
        this.partner = partner;
        this.retryAfter = retryAfter;
        this.asked = asked;
    }

    /** The partner's name in the configuration ({@code jmo.partners.<name>}). */
    public String partner() {
        return partner;
    }

    public Duration retryAfter() {
        return retryAfter;
    }

    /**
     * Whether the partner may have received the request, and so may have acted on it. {@code false} is certain: the
     * request has not left this service.
     */
    public boolean asked() {
        return asked;
    }
}
