package id.jmo.platform.realmtokens;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The realm whose tokens are accepted.
 *
 * @param issuerUri the issuer, exactly as in the tokens
 * @param jwkSetUri where the keys are fetched, if not below the issuer (in containers the realm's internal address
 *     differs)
 * @param audience that a token must contain
 * @param staffClients the clients ({@code azp}) in whose tokens roles of staff count
 * @param keysLifetime how long fetched keys are used before they are fetched again
 * @param keysInterval the least time between two fetches for unknown keys; shorter than their lifetime
 * @param keysOutage how long keys are used after that while Keycloak cannot be reached
 */
@ConfigurationProperties("jmo.security")
public record RealmProperties(
        @Nullable URI issuerUri,
        @Nullable URI jwkSetUri,
        @DefaultValue("jmo-api") String audience,
        @DefaultValue("jmo-staff") Set<String> staffClients,
        @DefaultValue("5m") Duration keysLifetime,
        @DefaultValue("10s") Duration keysInterval,
        @DefaultValue("4h") Duration keysOutage) {

    private static final String PROTOCOL = "/protocol/openid-connect";
    private static final String KEYS = "/certs";

    URI issuer() {
        if (issuerUri == null) {
            throw new IllegalStateException(
                    "Set jmo.security.issuer-uri (JMO_SECURITY_ISSUER_URI) to the realm's address");
        }
        return issuerUri;
    }

    URI keys() {
        return jwkSetUri != null ? jwkSetUri : URI.create(issuer() + PROTOCOL + KEYS);
    }

    /**
     * Where the realm issues tokens, beside its keys: for a client that logs in as itself.
     *
     * @throws IllegalStateException if no realm is set
     */
    public URI tokens() {
        String keys = keys().toString();
        return URI.create(
                keys.endsWith(KEYS)
                        ? keys.substring(0, keys.length() - KEYS.length()) + "/token"
                        : issuer() + PROTOCOL + "/token");
    }
}
