package id.jmo.gateway;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are good: the same settings as in the services.
 *
 * @param issuerUri the realm, exactly as its tokens name it
 * @param jwkSetUri where the realm's keys are fetched, if not below the issuer
 * @param audience the audience that a token must name
 * @param keysLifetime how long fetched keys are used before they are fetched again
 * @param keysInterval how long to wait before keys are fetched again for the sake of an unknown one
 * @param keysOutage how long keys are used after their lifetime while Keycloak cannot be reached
 */
@ConfigurationProperties("jmo.security")
record SecurityProperties(
        URI issuerUri,
        @Nullable URI jwkSetUri,
        @DefaultValue("jmo-api") String audience,
        @DefaultValue("5m") Duration keysLifetime,
        @DefaultValue("10s") Duration keysInterval,
        @DefaultValue("4h") Duration keysOutage) {

    URI keys() {
        return jwkSetUri != null ? jwkSetUri : URI.create(issuerUri + "/protocol/openid-connect/certs");
    }
}
