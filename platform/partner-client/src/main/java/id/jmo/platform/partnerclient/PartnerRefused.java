package id.jmo.platform.partnerclient;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.client.HttpClientErrorException;

/**
 * The partner refused the request (status 400 to 499 except 408 and 429). The same request would be refused again. The
 * message contains the status only; the partner's answer is in {@link #body()}, because it may contain personal data.
 */
public final class PartnerRefused extends HttpClientErrorException {

    private static final long serialVersionUID = 1L;

    private final String partner;

    PartnerRefused(String partner, HttpStatusCode status, HttpHeaders headers, byte[] body) {
        super(
                "partner " + partner + " refused with status " + status.value(),
                status,
                "",
                headers,
                body,
                StandardCharsets.UTF_8);
        this.partner = partner;
    }

    public String partner() {
        return partner;
    }

    /** The HTTP status, 400 to 499. */
    public int status() {
        return getStatusCode().value();
    }

    /** The answer's body as text, empty if there was none; never log it. */
    public String body() {
        return getResponseBodyAsString(StandardCharsets.UTF_8);
    }
}
