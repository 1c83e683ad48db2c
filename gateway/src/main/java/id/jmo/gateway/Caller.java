package id.jmo.gateway;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** Where a request comes from, and in which roles. */
final class Caller {

    private static final int IPV6_NETWORK_BYTES = 8;

    private Caller() {}

    /** One IPv4 address or one IPv6 network of 64 bits, which is what one connection to the internet has. */
    static String network(@Nullable InetSocketAddress address) {
        InetAddress host = address == null ? null : address.getAddress();
        if (host == null) {
            return "unknown";
        }
        return host instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(host.getAddress(), IPV6_NETWORK_BYTES))
                : host.getHostAddress();
    }

    /** The roles that the realm gave. */
    static Collection<?> roles(Jwt token) {
        return token.getClaim("realm_access") instanceof Map<?, ?> access
                        && access.get("roles") instanceof Collection<?> roles
                ? roles
                : Set.of();
    }
}
