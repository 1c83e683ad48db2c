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

/** Translates every failure of a call to {@link PartnerRefused} or {@link PartnerUnavailable}. */
final class Failures {

    /** Where the partner sends no Retry-After. */
    static final Duration DEFAULT_RETRY_AFTER = Duration.ofSeconds(5);

    private static final Duration MAX_RETRY_AFTER = Duration.ofMinutes(5);

    private final String partner;

    Failures(String partner) {
        this.partner = partner;
    }

    /** Throws the exception for a response with an error status. */
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
     * The exception to throw instead. The HTTP client's message contains the URL and may quote the body, so only the
     * network cause is kept.
     */
    RuntimeException translate(RuntimeException failure) {
        AnswerLimit.Exceeded tooLarge = AnswerLimit.Exceeded.in(failure);
        if (tooLarge != null) {
            return new PartnerUnavailable(
                    partner,
                    "its answer is larger than " + tooLarge.bytes() + " bytes",
                    DEFAULT_RETRY_AFTER,
                    true,
                    null);
        }
        return switch (failure) {
            case PartnerUnavailable known -> known;
            case PartnerRefused known -> known;
            case ResourceAccessException unreachable -> unreachable(unreachable.getCause());
            case RestClientException unreadable ->
                new PartnerUnavailable(partner, "its answer cannot be read", DEFAULT_RETRY_AFTER, true, null);
            default -> failure;
        };
    }

    private PartnerUnavailable unreachable(@Nullable Throwable cause) {
        return switch (cause) {
            case HttpConnectTimeoutException slow ->
                new PartnerUnavailable(partner, "no connection in time", DEFAULT_RETRY_AFTER, false, slow);
            case HttpTimeoutException slow ->
                new PartnerUnavailable(partner, "no answer in time", DEFAULT_RETRY_AFTER, true, slow);
            case ConnectException refused ->
                new PartnerUnavailable(
                        partner,
                        refused.getCause() instanceof UnresolvedAddressException
                                ? "its address is unknown"
                                : "no connection",
                        DEFAULT_RETRY_AFTER,
                        false,
                        refused);
            case null, default -> cut(cause);
        };
    }

    private PartnerUnavailable cut(@Nullable Throwable cause) {
        TlsFailures.Refusal refusal = TlsFailures.of(cause)
                .orElse(new TlsFailures.Refusal("the connection was cut or the answer stalled", true));
        return new PartnerUnavailable(partner, refusal.reason(), DEFAULT_RETRY_AFTER, refusal.mayHaveArrived(), cause);
    }

    /** The header in seconds, limited to 1 s to 5 min; dates are not supported. */
    private static Duration retryAfter(HttpHeaders headers) {
        String header = headers.getFirst(HttpHeaders.RETRY_AFTER);
        if (header == null || !header.matches("\\d{1,6}")) {
            return DEFAULT_RETRY_AFTER;
        }
        Duration wait = Duration.ofSeconds(Math.max(1, Long.parseLong(header)));
        return wait.compareTo(MAX_RETRY_AFTER) > 0 ? MAX_RETRY_AFTER : wait;
    }
}
