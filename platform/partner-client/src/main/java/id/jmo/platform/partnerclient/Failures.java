package id.jmo.platform.partnerclient;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;

/** Turns all that can go wrong in a call into {@link PartnerRefused} or {@link PartnerUnavailable}. */
final class Failures {

    /** When nobody has said when to ask again. */
    static final Duration SOON = Duration.ofSeconds(5);

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final String partner;

    Failures(String partner) {
        this.partner = partner;
    }

    /** For an answer with an error status. */
    void raise(ClientHttpResponse response) throws IOException {
        int status = response.getStatusCode().value();
        if (status >= 500 || status == 408 || status == 429) {
            throw new PartnerUnavailable(
                    partner, "it answered with status " + status, retryAfter(response.getHeaders()), true, null);
        }
        throw new PartnerRefused(
                partner,
                response.getStatusCode(),
                response.getHeaders(),
                response.getBody().readAllBytes());
    }

    /**
     * The exception to throw for this one. What the HTTP client says names the address and may quote the body, so only
     * the cause from the network is kept.
     */
    RuntimeException translate(RuntimeException failure) {
        return switch (failure) {
            case PartnerUnavailable known -> known;
            case PartnerRefused known -> known;
            case ResourceAccessException unreachable -> unreachable(unreachable.getCause());
            case RestClientException unreadable ->
                new PartnerUnavailable(partner, "its answer cannot be read", SOON, true, null);
            default -> failure;
        };
    }

    private PartnerUnavailable unreachable(@Nullable Throwable cause) {
        return switch (cause) {
            case HttpConnectTimeoutException slow ->
                new PartnerUnavailable(partner, "no connection in time", SOON, false, slow);
            case HttpTimeoutException slow -> new PartnerUnavailable(partner, "no answer in time", SOON, true, slow);
            case ConnectException refused ->
                new PartnerUnavailable(
                        partner,
                        refused.getCause() instanceof UnresolvedAddressException
                                ? "its address is unknown"
                                : "no connection",
                        SOON,
                        false,
                        refused);
            case null, default ->
                new PartnerUnavailable(partner, "the connection was cut or the answer stalled", SOON, true, cause);
        };
    }

    /** Seconds as the partner says, at least one and at most five minutes; dates are not understood. */
    private static Duration retryAfter(HttpHeaders headers) {
        String said = headers.getFirst(HttpHeaders.RETRY_AFTER);
        if (said == null || !said.matches("\\d{1,6}")) {
            return SOON;
        }
        Duration wait = Duration.ofSeconds(Math.max(1, Long.parseLong(said)));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
