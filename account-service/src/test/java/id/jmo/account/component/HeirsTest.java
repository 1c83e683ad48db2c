package id.jmo.account.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.jmo.platform.testsupport.PublishedEvent;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Whom members name as their heirs. */
class HeirsTest extends AccountComponentTest {

    private static final String OWN = "/api/v1/members/me/heirs";
    private static final String HEIRS = "jmo.heirs.v1";
    private static final String REVIEW_DUE = "id.jmo.heirs.review-due.v1";

    @Autowired
    MongoOperations mongo;

    @Test
    void members_name_change_and_confirm_their_heirs_and_earlier_versions_are_kept() {
        MemberId id = registered();
        get(OWN, Tokens.member(id))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.current")
                .doesNotExist();

        declare(id, heir("Siti Aminah", "SPOUSE", 60), heir("Budi Santoso", "CHILD", 40))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.current.version")
                .isEqualTo(1);
        declare(id, heir("Siti Aminah", "SPOUSE", 100)).expectStatus().isOk();
        declare(id, heir("Siti Aminah", "SPOUSE", 100))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.current.version")
                .isEqualTo(2);

        get("/api/v1/members/" + id + "/heirs", officer())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.current.heirs[0].name")
                .isEqualTo("Siti Aminah")
                .jsonPath("$.current.heirs[0].percent")
                .isEqualTo(100)
                .jsonPath("$.earlier.length()")
                .isEqualTo(1)
                .jsonPath("$.earlier[0].heirs[1].relation")
                .isEqualTo("CHILD");
    }

    @Test
    void whoever_names_other_heirs_is_notified_of_each_change_and_not_of_a_confirmation() {
        MemberId id = registered();
        declare(id, heir("Siti Aminah", "SPOUSE", 100)).expectStatus().isOk();
        declare(id, heir("Siti Aminah", "SPOUSE", 100)).expectStatus().isOk();
        declare(id, heir("Budi Santoso", "CHILD", 100)).expectStatus().isOk();

        await().untilAsserted(() -> assertThat(topics.published(HEIRS, id.toString()))
                .filteredOn(event -> event.type().equals("id.jmo.heirs.changed.v1"))
                .extracting(event -> event.json().path("version").asString())
                .containsExactly("1", "2"));
    }

    @Test
    void a_birth_in_the_family_asks_for_the_heirs_again_unless_they_were_named_since() {
        MemberId id = registered();
        String path = "/api/v1/members/me/family-events";
        Map<String, Object> birth =
                Map.of("event", "BIRTH", "on", Jakarta.dateOf(Instant.now()).toString());
        post(path, Tokens.member(id), birth)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.current")
                .doesNotExist();
        declare(id, heir("Siti Aminah", "SPOUSE", 100)).expectStatus().isOk();
        post(path, Tokens.member(id), birth).expectStatus().isOk();
        assertThat(reviewsOf(id)).isEmpty();
        mongo.updateFirst(
                Query.query(where("_id").is(id.toString())),
                Update.update("confirmedAt", Instant.parse("2026-01-05T03:00:00Z")),
                "heirs");

        post(path, Tokens.member(id), birth).expectStatus().isOk();

        PublishedEvent asked = topics.await(HEIRS, REVIEW_DUE, id.toString());
        assertThat(asked.json().path("confirmedOn").asString()).isEqualTo("2026-01-05");
        post(path, Tokens.member(id), Map.of("event", "MARRIAGE", "on", "2999-01-01"))
                .expectStatus()
                .isBadRequest();
    }

    private List<PublishedEvent> reviewsOf(MemberId id) {
        return topics.published(HEIRS, id.toString()).stream()
                .filter(event -> event.type().equals(REVIEW_DUE))
                .toList();
    }

    @Test
    void the_names_of_heirs_rest_encrypted() {
        MemberId id = registered();
        declare(id, heir("Siti Aminah", "SPOUSE", 100)).expectStatus().isOk();

        assertThat(mongo.findById(id.toString(), Document.class, "heirs").toJson())
                .contains("SPOUSE")
                .doesNotContain("Siti", "Aminah");
    }

    @Test
    void every_faulty_field_of_every_heir_is_named_and_nothing_is_stored() {
        MemberId id = registered();
        Map<String, Object> nobody = new HashMap<>();
        nobody.put("name", "");

        assertThat(faultyFields(declare(id, heir("7", "CHILD", 0), nobody, heir("Budi", "CHILD", 101))))
                .contains(
                        "heirs[0].name",
                        "heirs[0].percent",
                        "heirs[1].name",
                        "heirs[1].relation",
                        "heirs[1].percent",
                        "heirs[2].percent");
        assertThat(faultyFields(declare(id, heir("Siti", "SPOUSE", 60), heir("Budi", "CHILD", 39))))
                .containsExactly("heirs");
        assertThat(faultyFields(declare(id))).containsExactly("heirs");
        assertThat(faultyFields(put(id, Map.of()))).containsExactly("heirs");
        assertThat(faultyFields(put(id, Map.of("heirs", Collections.nCopies(20, heir("Budi", "CHILD", 5))))))
                .containsExactly("heirs");
        assertThat(faultyFields(put(id, Map.of("heirs", Arrays.asList(heir("Budi", "CHILD", 100), null)))))
                .isNotEmpty();
        declare(id, heir("Budi", "FRIEND", 100)).expectStatus().isBadRequest();
        get(OWN, Tokens.member(id)).expectBody().jsonPath("$.current").doesNotExist();
    }

    @Test
    void a_member_is_reminded_once_of_heirs_that_were_named_long_ago() {
        MemberId id = registered();
        declare(id, heir("Siti Aminah", "SPOUSE", 100)).expectStatus().isOk();

        makeDue(id);

        PublishedEvent due = topics.await(HEIRS, REVIEW_DUE, id.toString());
        assertThat(due.json().path("memberId").asString()).isEqualTo(id.toString());
        assertThat(due.json().toString()).doesNotContain("Siti");
        await().until(() -> dueAt(id).isAfter(Instant.now()));
        assertThat(reviewsOf(id)).hasSize(1);
    }

    @Test
    void nobody_reminds_the_dead() {
        MemberId id = registered();
        declare(id, heir("Siti Aminah", "SPOUSE", 100)).expectStatus().isOk();
        post("/api/v1/members/" + id + "/membership-end", officer(), Map.of("endedOn", "2026-08-31", "cause", "DEATH"))
                .expectStatus()
                .isOk();

        makeDue(id);

        await().until(() -> dueAt(id).isAfter(Instant.now()));
        assertThat(reviewsOf(id)).isEmpty();
    }

    @Test
    void heirs_are_for_members_on_record_and_the_officers_of_claims() {
        MemberId id = registered();
        String path = "/api/v1/members/" + id + "/heirs";
        declare(MemberId.next(), heir("Siti", "SPOUSE", 100)).expectStatus().isNotFound();
        get(path, Tokens.withRoles("complaint-officer")).expectStatus().isForbidden();
        get(path, Tokens.member(id)).expectStatus().isForbidden();
        get("/api/v1/members/" + MemberId.next() + "/heirs", officer())
                .expectStatus()
                .isNotFound();
    }

    private void makeDue(MemberId id) {
        mongo.updateFirst(
                Query.query(where("_id").is(id.toString())),
                Update.update("reviewDueAt", Instant.parse("2026-01-01T00:00:00Z"))
                        .inc("version", 1),
                "heirs");
    }

    private Instant dueAt(MemberId id) {
        return mongo.findById(id.toString(), Document.class, "heirs")
                .getDate("reviewDueAt")
                .toInstant();
    }

    private static Map<String, Object> heir(String name, String relation, int percent) {
        return Map.of("name", name, "relation", relation, "percent", percent);
    }

    @SafeVarargs
    private RestTestClient.ResponseSpec declare(MemberId id, Map<String, Object>... heirs) {
        return put(id, Map.of("heirs", List.of(heirs)));
    }

    private RestTestClient.ResponseSpec put(MemberId id, Object body) {
        return rest.put()
                .uri(OWN)
                .headers(headers -> headers.setBearerAuth(Tokens.member(id)))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private static List<String> faultyFields(RestTestClient.ResponseSpec answer) {
        return faults(answer, 400).stream()
                .map(fault -> fault.split(": ", 2)[0])
                .toList();
    }
}
