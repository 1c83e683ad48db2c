package id.jmo.account.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Where a request comes from, as far as limits care. */
public final class Networks {

    /** Set by the gateway, whatever the caller wrote there. */
    private static final String HEADER = "Client-Network";

    private Networks() {}

    public static String of(HttpServletRequest request) {
        @Nullable String network = request.getHeader(HEADER);
        return network == null ? request.getRemoteAddr() : network;
    }
}
