package id.jmo.platform.partnerclient;

import java.nio.charset.StandardCharsets;

/**
 * The partner understood the request and refused it (status 400 to 499, but 408 and 429). The partner is well; asking
 * the same again would bring the same answer. The message holds the status alone; what the partner said is in
 * {@link #body()}, because it may contain personal data.
 */
public final class PartnerRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String partner;
    private final int status;
    private final byte[] body;

    PartnerRefused(String partner, int status, byte[] body) {
        super("partner " + partner + " refused with status " + status);
        this.partner = partner;
        this.status = status;
        this.body = body.clone();
    }

    public String partner() {
        return partner;
    }

    /** The HTTP status, 400 to 499. */
    public int status() {
        return status;
    }

    /** The answer's body as text, empty if there was none; never log it. */
    public String body() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
