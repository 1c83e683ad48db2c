package id.jmo.local.launcher.suite;

import id.jmo.operator.client.ApiClient;
import id.jmo.operator.client.CachedToken;
import id.jmo.operator.client.CommandFailure;
import id.jmo.operator.client.Login;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Creates logins in the running realm, as the administrator that the launcher itself appointed. */
final class KeycloakAdmin {

    static final String LOGIN = "jmo-launcher";

    /** Keycloak gives the administrator a token for a minute. */
    private static final Duration TOKEN_LIFE = Duration.ofSeconds(30);

    private final ApiClient api;

    KeycloakAdmin(URI keycloak, String password) {
        this.api = new ApiClient(
                keycloak,
                new CachedToken(() -> Login.ofAdministrator(keycloak, LOGIN, password), TOKEN_LIFE, Clock.systemUTC()));
    }

    ApiClient api() {
        return api;
    }

    /** @throws CommandFailure if Keycloak refuses, for one because the login exists already */
    void createMember(String login, String fullName, String memberId, String password) {
        int space = fullName.lastIndexOf(' ');
        ApiClient.Answer created = ApiClient.required(
                "Creating the login " + login,
                api.post(
                        "/admin/realms/jmo/users",
                        Map.of(
                                "username",
                                login,
                                "firstName",
                                space < 0 ? fullName : fullName.substring(0, space),
                                "lastName",
                                space < 0 ? fullName : fullName.substring(space + 1),
                                "email",
                                login + "@sample.jmo.example",
                                "emailVerified",
                                true,
                                "enabled",
                                true,
                                "attributes",
                                Map.of("member_id", List.of(memberId)),
                                "credentials",
                                List.of(Map.of("type", "password", "value", password, "temporary", false)))));
        String user = URI.create(created.location()).getPath();
        var role = ApiClient.required("Finding the role member", api.get("/admin/realms/jmo/roles/member"))
                .body();
        ApiClient.required(
                "Giving " + login + " the role member", api.post(user + "/role-mappings/realm", List.of(role)));
    }
}
