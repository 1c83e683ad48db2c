package id.jmo.account.component;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OwnActivitiesTest extends AccountComponentTest {

    private static final String OWN = "/api/v1/members/me/activities";

    @Test
    void members_read_logins_looks_and_changes_the_newest_first_and_nobody_elses() {
        MemberId id = registered();
        MemberId other = registered();
        KEYCLOAK.hasActivity(
                userOf(id), "LOGIN", "2026-03-02T03:00:00Z", Map.of("browser", "Firefox", "mobile", false));
        KEYCLOAK.hasActivity(userOf(id), "LOGIN_ERROR", "2026-03-03T03:00:00Z", Map.of());
        KEYCLOAK.hasCredentialActivity(userOf(id), "UPDATE_CREDENTIAL", "2026-03-04T03:00:00Z", "password");
        KEYCLOAK.hasActivity(userOf(other), "LOGIN", "2026-03-05T03:00:00Z", Map.of());
        get("/api/v1/members/" + id, officer()).expectStatus().isOk();
        get("/api/v1/members/" + other, officer()).expectStatus().isOk();

        List<JsonNode> items = page(id, OWN, "en").path("items").valueStream().toList();

        assertThat(items)
                .extracting(item -> item.path("kind").asString())
                .containsExactly("DATA_SEEN", "PASSWORD_CHANGED", "LOGIN_FAILED", "LOGIN");
        assertThat(items.getFirst().path("role").asString()).isEqualTo("claims-officer");
        assertThat(items.getFirst().path("text").asString()).isEqualTo("Your data were seen");
        assertThat(items.getLast().at("/device/browser").asString()).isEqualTo("Firefox");
        assertThat(items.getLast().path("at").asString()).isEqualTo("2026-03-02T10:00:00+07:00");
        assertThat(page(id, OWN, "id").at("/items/1/text").asString()).isEqualTo("Kata sandi diganti");
    }

    @Test
    void pages_join_without_gap_or_repetition_also_within_one_moment() {
        MemberId id = registered();
        for (int number = 0; number < 7; number++) {
            KEYCLOAK.hasActivity(
                    userOf(id), "LOGIN", number < 4 ? "2026-03-02T03:00:00Z" : "2026-03-03T03:00:00Z", Map.of());
        }

        List<String> ids = new ArrayList<>();
        String path = OWN + "?limit=2";
        int pages = 0;
        for (String cursor = ""; cursor != null; pages++) {
            JsonNode page = page(id, cursor.isEmpty() ? path : path + "&cursor=" + cursor, "id");
            page.path("items").forEach(item -> ids.add(item.path("activityId").asString()));
            cursor = page.path("next").isNull() ? null : page.path("next").asString();
        }

        assertThat(ids).hasSize(7).doesNotHaveDuplicates();
        assertThat(pages).isEqualTo(4);
    }

    @Test
    void a_cursor_that_no_page_gave_is_refused() {
        assertThat(faults(get(OWN + "?cursor=yesterday", Tokens.member(registered())), 400))
                .containsExactly("cursor: cursor-form");
    }

    private JsonNode page(MemberId id, String path, String language) {
        return rest.get()
                .uri(path)
                .headers(headers -> {
                    headers.setBearerAuth(Tokens.member(id));
                    headers.set("Accept-Language", language);
                })
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    private static String userOf(MemberId id) {
        return "user-of-" + id;
    }
}
