package id.jmo.account.partners;

import id.jmo.account.application.sessions.LoginSessions;
import id.jmo.account.model.sessions.LoginDevice;
import id.jmo.account.model.sessions.LoginSession;
import id.jmo.platform.partnerclient.PartnerRefused;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Sessions by Keycloak's Admin API; our extension of it gives the devices. */
@Component
class KeycloakLoginSessions implements LoginSessions {

    private static final ParameterizedTypeReference<List<Session>> SESSIONS = new ParameterizedTypeReference<>() {};

    private final KeycloakAdmin keycloak;

    KeycloakLoginSessions(KeycloakAdmin keycloak) {
        this.keycloak = keycloak;
    }

    /** As the extension gives it; times in milliseconds. */
    private record Session(
            String id,
            long start,
            long lastAccess,
            @Nullable String ipAddress,
            List<String> clients,
            @Nullable LoginDevice device) {

        LoginSession toSession() {
            return new LoginSession(
                    id, Instant.ofEpochMilli(start), Instant.ofEpochMilli(lastAccess), ipAddress, clients, device);
        }
    }

    @Override
    public List<LoginSession> of(String login) {
        return keycloak.list("/logins/" + login + "/sessions", SESSIONS).stream()
                .map(Session::toSession)
                .toList();
    }

    @Override
    public void end(LoginSession session) {
        try {
            keycloak.repeatable(HttpMethod.DELETE, "/sessions/" + session.id());
        } catch (PartnerRefused refused) {
            if (refused.getStatusCode() != HttpStatus.NOT_FOUND) {
                throw refused;
            }
        }
    }

    @Override
    public void endAll(String login) {
        keycloak.repeatable(HttpMethod.POST, "/users/" + login + "/logout");
    }
}
