package id.jmo.keycloak;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAccessTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.IDToken;
import org.keycloak.util.JsonSerialization;

/**
 * Writes into the access token by which second factor the person has logged in ({@code second_factor}: {@code otp} or
 * {@code passkey}); nothing if it was by password alone. Services let nobody act as staff without it.
 */
public final class SecondFactorMapper extends AbstractOIDCProtocolMapper implements OIDCAccessTokenMapper {

    static final String ID = "jmo-second-factor";
    static final String CLAIM = "second_factor";

    /** By the authenticators that a login flow has completed. A passkey's own lock is its second factor. */
    private static final Map<String, String> FACTORS = Map.of(
            "auth-otp-form", "otp",
            "webauthn-authenticator", "passkey",
            "webauthn-authenticator-passwordless", "passkey");

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayType() {
        return "Second factor";
    }

    @Override
    public String getDisplayCategory() {
        return TOKEN_MAPPER_CATEGORY;
    }

    @Override
    public String getHelpText() {
        return "Adds by which second factor the person has logged in.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }

    @Override
    protected void setClaim(
            IDToken token,
            ProtocolMapperModel mapper,
            UserSessionModel login,
            KeycloakSession session,
            ClientSessionContext client) {
        RealmModel realm = session.getContext().getRealm();
        completed(login.getNote(Constants.AUTHENTICATORS_COMPLETED)).stream()
                .map(realm::getAuthenticationExecutionById)
                .flatMap(execution -> Optional.ofNullable(execution).stream())
                .map(AuthenticationExecutionModel::getAuthenticator)
                .flatMap(authenticator -> Optional.ofNullable(FACTORS.get(authenticator)).stream())
                .findFirst()
                .ifPresent(factor -> token.getOtherClaims().put(CLAIM, factor));
    }

    /** The executions that the login has completed, from Keycloak's own note: a JSON object of their ids and when. */
    private static Set<String> completed(@Nullable String note) {
        if (note == null) {
            return Set.of();
        }
        try {
            return JsonSerialization.readValue(note, new TypeReference<Map<String, Object>>() {})
                    .keySet();
        } catch (IOException unreadable) {
            return Set.of();
        }
    }
}
