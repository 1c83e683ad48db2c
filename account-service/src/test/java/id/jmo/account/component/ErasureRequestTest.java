package id.jmo.account.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.platform.testsupport.PublishedEvent;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** Members ask for the erasure of their data. */
class ErasureRequestTest extends AccountComponentTest {

    private static final String OWN = "/api/v1/members/me/erasure-requests";
    private static final String ERASURES = "jmo.erasures.v1";
    private static final String DONE = "id.jmo.erasure.done.v1";

    @Autowired
    MongoOperations mongo;

    private final Map<String, Long> sequences = new HashMap<>();

    @Test
    void what_the_law_lets_go_is_erased_and_of_the_rest_is_said_why_it_stays_until_all_have_answered() {
        MemberId member = registered();
        namesAnHeir(member);
        post("/api/v1/members/me/data-updates", Tokens.member(member), Map.of())
                .expectStatus()
                .is2xxSuccessful();

        String request = request(member);

        assertThat(request(member)).as("one request at a time").isEqualTo(request);
        PublishedEvent ordered = topics.await(ERASURES, "id.jmo.erasure.ordered.v1", member.toString());
        assertThat(ordered.json().path("requestId").asString()).isEqualTo(request);
        assertThat(ordered.json().path("kinds").toString())
                .isEqualTo("[\"PROMOTIONS\",\"PUSH_DEVICES\",\"INBOX\",\"SELFIES\",\"UNFINISHED_DATA_UPDATE\"]");
        await().untilAsserted(() -> assertThat(states(member)).containsEntry("UNFINISHED_DATA_UPDATE", "ERASED"));
        assertThat(states(member))
                .containsEntry("HEIRS", "AWAITS_OFFICER")
                .containsEntry("SAVINGS", "KEPT")
                .containsEntry("SELFIES", "ORDERED");
        assertThat(item(member, "SAVINGS").path("reason").asString()).contains("Undang-Undang 24/2011");

        for (String kind : List.of("PROMOTIONS", "PUSH_DEVICES", "INBOX")) {
            answers("notification", member, request, kind);
            answers("notification", member, request, kind);
        }
        answers("biometric", member, request, "SELFIES");
        await().untilAsserted(() -> assertThat(states(member))
                .containsEntry("PROMOTIONS", "ERASED")
                .containsEntry("PUSH_DEVICES", "ERASED")
                .containsEntry("INBOX", "ERASED")
                .containsEntry("SELFIES", "ERASED"));
        assertThat(topics.published(ERASURES, member.toString())).hasSize(1);

        get("/api/v1/members/erasure-requests", Tokens.withRoles("operator"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[?(@.memberId == '" + member + "')].requests[0].requestId")
                .isEqualTo(request);
        decide(member, request, "HEIRS", true).expectStatus().isOk();
        decide(member, request, "HEIRS", true).expectStatus().isOk();
        decide(member, request, "HEIRS", false).expectStatus().isEqualTo(409);

        topics.await(ERASURES, DONE, member.toString());
        assertThat(list(member).at("/requests/0/status").asString()).isEqualTo("DONE");
        get("/api/v1/members/me/heirs", Tokens.member(member))
                .expectBody()
                .jsonPath("$.current.heirs")
                .isEmpty()
                .jsonPath("$.earlier")
                .isEmpty();
        assertThat(mongo.findById(member.toString(), Document.class, "heirs").toString())
                .doesNotContain("jmo1:");
        answers("biometric", member, request, "SELFIES");
        assertThat(request(member)).isNotEqualTo(request);
        assertThat(topics.published(ERASURES, member.toString()))
                .filteredOn(event -> event.type().equals(DONE))
                .hasSize(1);
    }

    @Test
    void an_operator_who_keeps_data_says_why_and_the_member_reads_it_also_in_the_copy() {
        MemberId member = registered();
        String request = request(member);
        String unknown = UUID.randomUUID().toString();

        decide(member, unknown, "HEIRS", false).expectStatus().isEqualTo(409);
        decide(member, request, "SAVINGS", true).expectStatus().isEqualTo(409);
        post(
                        "/api/v1/members/" + member + "/erasure-requests/" + request + "/decisions",
                        officer(),
                        Map.of("kind", "HEIRS", "erase", true, "reason", "Asked for."))
                .expectStatus()
                .isForbidden();
        post(
                        "/api/v1/members/" + member + "/erasure-requests/" + request + "/decisions",
                        Tokens.withRoles("operator"),
                        Map.of("kind", "HEIRS"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.faults.length()")
                .isEqualTo(2);
        decide(member, request, "HEIRS", false).expectStatus().isOk();

        assertThat(item(member, "HEIRS").path("state").asString()).isEqualTo("REFUSED");
        assertThat(item(member, "HEIRS").path("reason").asString()).isEqualTo("A death benefit is being paid.");
        get("/api/v1/personal-data/account-service", Tokens.member(member))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.sections[?(@.name == 'erasure-requests')].items.length()")
                .isEqualTo(12)
                .jsonPath("$")
                .value(data -> assertThat(String.valueOf(data)).contains("A death benefit is being paid."));
        get("/api/v1/members/" + member + "/erasure-requests", Tokens.withRoles("auditor"))
                .expectStatus()
                .isOk();
        assertThat(mongo.findById(member.toString(), Document.class, "erasureRequests")
                        .toString())
                .doesNotContain("death benefit");
        post(OWN, Tokens.member(MemberId.next()), Map.of()).expectStatus().isNotFound();
    }

    private void namesAnHeir(MemberId member) {
        rest.put()
                .uri("/api/v1/members/me/heirs")
                .headers(headers -> headers.setBearerAuth(Tokens.member(member)))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("heirs", List.of(Map.of("name", "Siti Aminah", "relation", "SPOUSE", "percent", 100))))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private String request(MemberId member) {
        return post(OWN, Tokens.member(member), Map.of())
                .expectStatus()
                .isAccepted()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .path("requestId")
                .asString();
    }

    private void answers(String service, MemberId member, String request, String kind) {
        String key = request + ":" + kind;
        topics.publish(
                "jmo." + service + "-erasures.v1",
                "id.jmo." + service + ".erased.v1",
                key,
                sequences.merge(key, 1L, Long::sum),
                Map.of("requestId", request, "memberId", member.toString(), "kind", kind));
    }

    private RestTestClient.ResponseSpec decide(MemberId member, String request, String kind, boolean erase) {
        return post(
                "/api/v1/members/" + member + "/erasure-requests/" + request + "/decisions",
                Tokens.withRoles("operator"),
                Map.of("kind", kind, "erase", erase, "reason", "A death benefit is being paid."));
    }

    private JsonNode list(MemberId member) {
        return get(OWN, Tokens.member(member))
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    private JsonNode item(MemberId member, String kind) {
        return list(member)
                .at("/requests/0/items")
                .valueStream()
                .filter(item -> item.path("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> states(MemberId member) {
        Map<String, String> states = new HashMap<>();
        list(member)
                .at("/requests/0/items")
                .forEach(item -> states.put(
                        item.path("kind").asString(), item.path("state").asString()));
        return states;
    }
}
