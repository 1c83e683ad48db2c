package id.jmo.account.component;

import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

class OwnSessionsTest extends AccountComponentTest {

    private static final String OWN = "/api/v1/members/me/sessions";

    @Test
    void members_see_where_they_are_logged_in_the_latest_first_and_which_one_this_is() {
        MemberId id = MemberId.next();
        KEYCLOAK.hasSession(currentOf(id), userOf(id), "203.0.113.7", millis("2026-03-02"), millis("2026-03-04"));
        KEYCLOAK.hasSession("old-" + id, userOf(id), "198.51.100.1", millis("2026-03-01"), millis("2026-03-03"));

        get(OWN, Tokens.member(id))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.sessions.length()")
                .isEqualTo(2)
                .jsonPath("$.sessions[0].sessionId")
                .isEqualTo(currentOf(id))
                .jsonPath("$.sessions[0].current")
                .isEqualTo(true)
                .jsonPath("$.sessions[0].startedAt")
                .isEqualTo("2026-03-02T07:00:00+07:00")
                .jsonPath("$.sessions[0].apps[0]")
                .isEqualTo("jmo-app")
                .jsonPath("$.sessions[1].address")
                .isEqualTo("198.51.100.1")
                .jsonPath("$.sessions[1].current")
                .isEqualTo(false);
    }

    @Test
    void a_session_names_the_kind_of_device_as_far_as_it_is_known() {
        MemberId id = MemberId.next();
        KEYCLOAK.hasSession("phone-" + id, userOf(id), "203.0.113.7", 0, millis("2026-03-04"));
        KEYCLOAK.hasDevice("phone-" + id, Map.of("browser", "Chrome Mobile", "system", "Android", "mobile", true));
        KEYCLOAK.hasSession("desk-" + id, userOf(id), "203.0.113.7", 0, millis("2026-03-03"));
        KEYCLOAK.hasDevice("desk-" + id, Map.of("system", "Windows", "mobile", false));
        KEYCLOAK.hasSession("other-" + id, userOf(id), "203.0.113.7", 0, millis("2026-03-02"));

        get(OWN, Tokens.member(id))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.sessions[0].device.browser")
                .isEqualTo("Chrome Mobile")
                .jsonPath("$.sessions[0].device.system")
                .isEqualTo("Android")
                .jsonPath("$.sessions[0].device.mobile")
                .isEqualTo(true)
                .jsonPath("$.sessions[1].device.browser")
                .doesNotExist()
                .jsonPath("$.sessions[1].device.mobile")
                .isEqualTo(false)
                .jsonPath("$.sessions[2].device")
                .doesNotExist();
    }

    @Test
    void a_member_ends_a_session_of_their_own_only() {
        MemberId id = MemberId.next();
        MemberId other = MemberId.next();
        KEYCLOAK.hasSession("lost-" + id, userOf(id), "203.0.113.7", 0, 0);
        KEYCLOAK.hasSession("of-" + other, userOf(other), "203.0.113.8", 0, 0);

        delete(OWN + "/lost-" + id, id).expectStatus().isNoContent();
        delete(OWN + "/lost-" + id, id).expectStatus().isNotFound();
        delete(OWN + "/of-" + other, id)
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:jmo:problem:session-not-found");

        get(OWN, Tokens.member(id)).expectBody().jsonPath("$.sessions.length()").isEqualTo(0);
        get(OWN, Tokens.member(other))
                .expectBody()
                .jsonPath("$.sessions.length()")
                .isEqualTo(1);
    }

    @Test
    void a_member_logs_out_everywhere() {
        MemberId id = MemberId.next();
        KEYCLOAK.hasSession("phone-" + id, userOf(id), "203.0.113.7", 0, 0);
        KEYCLOAK.hasSession("tablet-" + id, userOf(id), "203.0.113.7", 0, 0);

        delete(OWN, id).expectStatus().isNoContent();

        get(OWN, Tokens.member(id)).expectBody().jsonPath("$.sessions.length()").isEqualTo(0);
    }

    private RestTestClient.ResponseSpec delete(String path, MemberId id) {
        return rest.delete()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(Tokens.member(id)))
                .exchange();
    }

    private static String userOf(MemberId id) {
        return "user-of-" + id;
    }

    private static String currentOf(MemberId id) {
        return "session-of-" + userOf(id);
    }

    private static long millis(String day) {
        return Instant.parse(day + "T00:00:00Z").toEpochMilli();
    }
}
