package id.jmo.platform.realmtokens;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are good.
 *
 * @param issuerUri the realm, exactly as its tokens name it
 * @param jwkSetUri where the realm's keys are fetched, if not below the issuer (in containers the realm has another
 *     address inside than outside)
 * @param audience the audience that a token must name
 * @param keysLifetime how long fetched keys are used before they are fetched again
 * @param keysInterval how long to wait before keys are fetched again for the sake of an unknown one; shorter than their
 *     lifetime
 * @param keysOutage how long keys are used after that while Keycloak cannot be reached
 */
@ConfigurationProperties("jmo.security")
public record RealmProperties(
        @Nullable URI issuerUri,
        @Nullable URI jwkSetUri,
        @DefaultValue("jmo-api") String audience,
        @DefaultValue("5m") Duration keysLifetime,
        @DefaultValue("10s") Duration keysInterval,
        @DefaultValue("4h") Duration keysOutage) {

    URI issuer() {
        if (issuerUri == null) {
            throw new IllegalStateException(
                    "Set jmo.security.issuer-uri (JMO_SECURITY_ISSUER_URI) to the realm's address");
        }
        return issuerUri;
    }

    URI keys() {
        return jwkSetUri != null ? jwkSetUri : URI.create(issuer() + "/protocol/openid-connect/certs");
    }
}
