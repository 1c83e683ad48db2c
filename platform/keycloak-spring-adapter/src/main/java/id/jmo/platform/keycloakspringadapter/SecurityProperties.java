package id.jmo.platform.keycloakspringadapter;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param openPaths paths that need no token */
@ConfigurationProperties("jmo.security")
record SecurityProperties(
        @DefaultValue({"/actuator/health/**", "/actuator/prometheus", "/v3/api-docs/**", "/v3/api-docs.yaml"})
        List<String> openPaths) {}
