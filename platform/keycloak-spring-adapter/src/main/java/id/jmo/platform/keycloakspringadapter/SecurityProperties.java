package id.jmo.platform.keycloakspringadapter;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param openPaths patterns of the service's paths that need no token; the methods behind them are marked
 *     {@link jakarta.annotation.security.PermitAll}, or keep their {@link ForRole}
 */
@ConfigurationProperties("jmo.security")
record SecurityProperties(@DefaultValue List<String> openPaths) {

    /** What no service needs a token for. */
    static final List<String> PLATFORM_PATHS =
            List.of("/actuator/health/**", "/actuator/prometheus", "/v3/api-docs/**", "/v3/api-docs.yaml");

    List<String> allOpenPaths() {
        return Stream.concat(PLATFORM_PATHS.stream(), openPaths.stream()).toList();
    }
}
