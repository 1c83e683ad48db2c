package id.jmo.account.partners;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * As whom this service manages logins. Where Keycloak is, is under {@code jmo.partners.identity-provider}.
 *
 * @param clientId of a client with the role {@code manage-users} of the realm, and no other
 */
@ConfigurationProperties("jmo.logins")
record KeycloakProperties(
        @DefaultValue("jmo") String realm,
        @DefaultValue("jmo-account") String clientId,
        String clientSecret) {

    @Override
    public String toString() {
        return "KeycloakProperties[" + realm + ", " + clientId + "]";
    }
}
