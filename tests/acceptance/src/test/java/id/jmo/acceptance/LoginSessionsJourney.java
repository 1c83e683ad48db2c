package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import id.jmo.local.launcher.sample.SampleLogins;
import id.jmo.local.launcher.suite.Part;
import id.jmo.operator.client.CommandFailure;
import id.jmo.operator.client.Login;
import id.jmo.operator.client.LoginSession;
import id.jmo.world.Http;
import id.jmo.world.World;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the realm says of sessions and tokens, at the real Keycloak. */
@Journey
class LoginSessionsJourney {

    private static final int REUSES = 3;

    @Test
    void a_lost_answer_to_a_renewal_does_not_log_the_member_out(World world) {
        LoginSession session = world.suite().logins().logIn(newLogin(world));
        awaitTheNextSecond();

        world.suite().logins().renewed(session); // the answer is lost on the way
        LoginSession again = world.suite().logins().renewed(session);
        awaitTheNextSecond();
        world.suite().logins().renewed(again);

        assertThatExceptionOfType(CommandFailure.class)
                .as("its successor is in use, so who shows the old one is somebody else")
                .isThrownBy(() -> world.suite().logins().renewed(session));
    }

    @Test
    void a_refresh_token_is_used_a_few_times_at_most(World world) {
        LoginSession session = world.suite().logins().logIn(newLogin(world));

        for (int use = 0; use <= REUSES; use++) {
            world.suite().logins().renewed(session);
        }

        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> world.suite().logins().renewed(session));
    }

    @Test
    void two_correct_logins_of_one_member_at_once_both_succeed(World world) throws Exception {
        String login = newLogin(world);
        try (var threads = Executors.newFixedThreadPool(6)) {
            Callable<LoginSession> once = () -> world.suite().logins().logIn(login);
            List<Future<LoginSession>> all = threads.invokeAll(List.of(once, once, once, once, once, once));
            for (Future<LoginSession> each : all) {
                assertThat(each.get().accessToken()).isNotEmpty();
            }
        }
    }

    @Test
    void a_token_of_the_app_is_for_the_suite_only(World world) {
        String token = world.suite().logins().logIn(newLogin(world)).accessToken();

        JsonNode claims = claims(token);
        assertThat(claims.path("aud").toString()).isEqualTo("\"jmo-api\"");
        assertThat(claims.path("realm_access").path("roles").toString()).isEqualTo("[\"member\"]");
        assertThat(claims.has("resource_access")).isFalse();
    }

    @Test
    void a_token_of_the_app_changes_nothing_at_keycloaks_account_api(World world) {
        String token = world.suite().logins().logIn(newLogin(world)).accessToken();
        Http account = new Http(world.suite().uri(Part.KEYCLOAK), () -> token);

        assertThat(account.get("/realms/jmo/account").status()).isBetween(401, 403);
        assertThat(account.post("/realms/jmo/account", Map.of("email", "other@sample.jmo.example"))
                        .status())
                .isBetween(401, 403);
    }

    @Test
    void a_member_sees_where_they_are_logged_in_and_ends_it_there(World world) {
        String login = newLogin(world);
        LoginSession phone = world.suite().logins().logIn(login);
        LoginSession lost = world.suite().logins().logIn(login);
        Http member = new Http(world.suite().gatewayUri(), phone::accessToken);

        JsonNode sessions =
                member.get("/api/v1/members/me/sessions").must(200).body().path("sessions");
        assertThat(sessions.valueStream().map(session -> session.path("current").asBoolean()))
                .containsExactlyInAnyOrder(true, false);
        String other = sessions.valueStream()
                .filter(session -> !session.path("current").asBoolean())
                .map(session -> session.path("sessionId").asString())
                .findFirst()
                .orElseThrow();
        member.delete("/api/v1/members/me/sessions/" + other).must(204);

        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> world.suite().logins().renewed(lost));
        LoginSession renewed = world.suite().logins().renewed(phone);
        member.delete("/api/v1/members/me/sessions").must(204);
        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> world.suite().logins().renewed(renewed));
    }

    @Test
    void a_session_names_the_device_that_it_began_with(World world) {
        LoginSession phone = new Login(world.suite().issuerUri(), new Login.Device(Browser.PHONE))
                .begin(newLogin(world), SampleLogins.PASSWORD);
        Http member = new Http(world.suite().gatewayUri(), phone::accessToken);

        JsonNode device = member.get("/api/v1/members/me/sessions")
                .must(200)
                .body()
                .path("sessions")
                .path(0)
                .path("device");

        assertThat(device.path("browser").asString()).isEqualTo("Chrome Mobile");
        assertThat(device.path("system").asString()).isEqualTo("Android");
        assertThat(device.path("mobile").asBoolean()).isTrue();
    }

    private static JsonNode claims(String token) {
        byte[] body = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        return JsonMapper.shared().readTree(new String(body, StandardCharsets.UTF_8));
    }

    /** Keycloak compares whole seconds to see which of two tokens is older. */
    private static void awaitTheNextSecond() {
        long now = Instant.now().getEpochSecond();
        await().until(() -> Instant.now().getEpochSecond() > now);
    }

    private static String newLogin(World world) {
        String login = "session-" + UUID.randomUUID();
        world.suite()
                .logins()
                .createMemberLogin(login, "SITI AMINAH", UUID.randomUUID().toString());
        return login;
    }
}
