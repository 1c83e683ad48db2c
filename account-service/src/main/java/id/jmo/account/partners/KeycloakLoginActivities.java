package id.jmo.account.partners;

import id.jmo.account.application.activities.ActivitySource;
import id.jmo.account.model.activities.Activity;
import id.jmo.account.model.activities.Activity.Kind;
import id.jmo.account.model.sessions.LoginDevice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** Logins out of Keycloak's event store, by our extension of its Admin API. Keycloak keeps them for 90 days. */
@Component
class KeycloakLoginActivities implements ActivitySource {

    private static final ParameterizedTypeReference<List<Event>> EVENTS = new ParameterizedTypeReference<>() {};

    private final KeycloakAdmin keycloak;

    KeycloakLoginActivities(KeycloakAdmin keycloak) {
        this.keycloak = keycloak;
    }

    /** As the extension gives it; the time in milliseconds. */
    private record Event(
            String id,
            long time,
            String type,
            @Nullable String ipAddress,
            @Nullable String credential,
            @Nullable LoginDevice device) {

        Optional<Activity> toActivity() {
            return kind().map(kind -> new Activity(id, Instant.ofEpochMilli(time), kind, ipAddress, device, null));
        }

        private Optional<Kind> kind() {
            return switch (type) {
                case "LOGIN" -> Optional.of(Kind.LOGIN);
                case "LOGIN_ERROR" -> Optional.of(Kind.LOGIN_FAILED);
                case "UPDATE_CREDENTIAL" ->
                    Optional.of(
                            switch (credential) {
                                case "password" -> Kind.PASSWORD_CHANGED;
                                case "webauthn-passwordless" -> Kind.PASSKEY_ADDED;
                                case null, default -> Kind.LOGIN_METHOD_CHANGED;
                            });
                case "REMOVE_CREDENTIAL" -> Optional.of(Kind.LOGIN_METHOD_REMOVED);
                default -> Optional.empty();
            };
        }
    }

    @Override
    public List<Activity> until(Instant moment, Owner owner, int atMost) {
        String path = "/logins/%s/activities?until=%d&max=%d".formatted(owner.login(), moment.toEpochMilli(), atMost);
        return keycloak.list(path, EVENTS).stream()
                .flatMap(event -> event.toActivity().stream())
                .toList();
    }
}
