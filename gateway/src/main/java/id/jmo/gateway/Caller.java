package id.jmo.gateway;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Where a request comes from. */
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
}
