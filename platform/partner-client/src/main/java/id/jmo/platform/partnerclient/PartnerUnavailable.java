package id.jmo.platform.partnerclient;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A partner gave no usable answer: a timeout, an error, a broken connection, or an open circuit breaker. The message
 * contains neither URL nor data.
 */
public final class PartnerUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String partner;
    private final Duration retryAfter;
    private final boolean mayHaveArrived;

    /**
     * @param retryAfter when to try again; positive
     * @param mayHaveArrived whether the partner may have received the request
     */
    public PartnerUnavailable(
            String partner, String reason, Duration retryAfter, boolean mayHaveArrived, @Nullable Throwable cause) {
        super("partner " + partner + " is unavailable: " + reason, cause);
        this.partner = partner;
        this.retryAfter = retryAfter;
        this.mayHaveArrived = mayHaveArrived;
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
    public boolean mayHaveArrived() {
        return mayHaveArrived;
    }
}
