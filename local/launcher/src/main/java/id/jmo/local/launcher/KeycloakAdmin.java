package id.jmo.local.launcher;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Creates logins in the running realm, as the administrator that the launcher itself appointed. */
final class KeycloakAdmin {

    static final String LOGIN = "jmo-launcher";

    /** Keycloak gives the administrator a token for a minute. */
    private static final Duration TOKEN_LIFE = Duration.ofSeconds(30);

    private final Api api;
    private final Supplier<String> login;
    private String token = "";
    private Instant tokenUntil = Instant.MIN;

    KeycloakAdmin(URI keycloak, String password) {
        this.login = () -> Login.ofAdministrator(keycloak, LOGIN, password);
        this.api = new Api(keycloak, this::token);
    }

    /** One login serves many calls: checking the password is the dearest part of each. */
    private synchronized String token() {
        if (Instant.now().isAfter(tokenUntil)) {
            token = login.get();
            tokenUntil = Instant.now().plus(TOKEN_LIFE);
        }
        return token;
    }

    /** @throws LaunchFailure if Keycloak refuses, for one because the login exists already */
    void createMember(String login, String fullName, String memberId, String password) {
        int space = fullName.lastIndexOf(' ');
        Api.Answer created = Api.required(
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
        var role = Api.required("Finding the role member", api.get("/admin/realms/jmo/roles/member"))
                .body();
        Api.required("Giving " + login + " the role member", api.post(user + "/role-mappings/realm", List.of(role)));
    }
}
