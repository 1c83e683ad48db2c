package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.local.launcher.sample.SampleLogins;
import id.jmo.operator.client.ApiClient;
import id.jmo.world.World;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the running realm lets nobody have. */
@Journey
class RealmJourney {

    private final HttpClient browser = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://stranger.example/callback",
                "http://localhost/other",
                "http://localhost.stranger.example/callback"
            })
    void a_login_leads_to_the_apps_own_address_alone(String address, World world) throws Exception {
        HttpResponse<String> answer = ask(world, "jmo-app", "openid", address);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void nobody_gets_a_login_that_outlives_its_session(World world) throws Exception {
        HttpResponse<String> answer = ask(world, "jmo-app", "openid offline_access", "http://localhost/callback");

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).contains("error=invalid_scope"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin-cli", "jmo-app", "jmo-staff"})
    void no_client_takes_a_password(String client, World world) throws Exception {
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(URI.create(world.suite().issuerUri() + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(ApiClient.encoded(Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                client,
                                "username",
                                "eileen",
                                "password",
                                SampleLogins.PASSWORD))))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isBetween(400, 401);
        assertThat(answer.body()).doesNotContain("access_token");
    }

    @Test
    void a_password_that_has_leaked_is_refused(World world) {
        String login = "leaked-" + UUID.randomUUID();
        world.suite()
                .logins()
                .createMemberLogin(login, "SITI AMINAH", UUID.randomUUID().toString());
        ApiClient realm = world.suite().keycloakAdmin();
        String id = realm.get("/admin/realms/jmo/users?exact=true&username=" + login)
                .body()
                .path(0)
                .path("id")
                .asString();

        ApiClient.Answer answer = realm.send(
                "PUT",
                "/admin/realms/jmo/users/" + id + "/reset-password",
                "application/json",
                BodyPublishers.ofString("{\"type\":\"password\",\"value\":\"q1w2e3r4t5\",\"temporary\":false}"));

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void an_officer_logs_in_at_the_clients_of_staff_with_a_second_factor(World world) {
        JsonNode claims = claims(world.tokenOf("officer1"));
        assertThat(claims.path("azp").asString()).isEqualTo("jmo-staff");
        assertThat(claims.path("second_factor").asString()).isEqualTo("otp");
        assertThat(claims.path("realm_access").path("roles").toString()).isEqualTo("[\"claims-officer\"]");
        assertThat(world.as("officer1").get("/api/v1/claim-reviews").status()).isEqualTo(200);
    }

    private HttpResponse<String> ask(World world, String client, String scope, String address) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(world.suite().issuerUri() + "/protocol/openid-connect/auth?"
                                + ApiClient.encoded(Map.of(
                                        "client_id",
                                        client,
                                        "response_type",
                                        "code",
                                        "scope",
                                        scope,
                                        "state",
                                        "s",
                                        "code_challenge_method",
                                        "S256",
                                        "code_challenge",
                                        "c".repeat(43),
                                        "redirect_uri",
                                        address))))
                        .build(),
                BodyHandlers.ofString());
    }

    private static JsonNode claims(String token) {
        byte[] body = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        return JsonMapper.shared().readTree(new String(body, StandardCharsets.UTF_8));
    }
}
