package id.jmo.notification.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The push services that messages are sent to. An endpoint is given by the member: without this list, anybody could
 * make the service call any host, also inside the network.
 *
 * @param hosts by the service's name, such as {@code push.example}, {@code push.example:8443}, or
 *     {@code *.push.example} for every host of a domain
 */
public record PushServices(Map<String, List<String>> hosts) {

    private static final int HTTPS = 443;

    public PushServices {
        hosts = Map.copyOf(hosts);
    }

    /** The service at an endpoint; empty if it is no https address of one of the list. */
    public Optional<String> serviceOf(String endpoint) {
        URI uri;
        try {
            uri = new URI(endpoint);
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
        String host = uri.getHost();
        if (!"https".equals(uri.getScheme())
                || host == null
                || uri.getRawUserInfo() != null
                || uri.getRawFragment() != null) {
            return Optional.empty();
        }
        int port = uri.getPort() == -1 ? HTTPS : uri.getPort();
        return hosts.entrySet().stream()
                .filter(service -> service.getValue().stream()
                        .anyMatch(allowed -> matches(allowed, host.toLowerCase(Locale.ROOT), port)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean matches(String allowed, String host, int port) {
        int colon = allowed.indexOf(':');
        String allowedHost = colon < 0 ? allowed : allowed.substring(0, colon);
        int allowedPort = colon < 0 ? HTTPS : Integer.parseInt(allowed.substring(colon + 1));
        boolean sameHost = allowedHost.startsWith("*.")
                ? host.endsWith(allowedHost.substring(1)) && host.length() >= allowedHost.length()
                : host.equals(allowedHost);
        return sameHost && port == allowedPort;
    }
}
