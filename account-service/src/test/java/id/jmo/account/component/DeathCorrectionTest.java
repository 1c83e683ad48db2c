package id.jmo.account.component;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.testsupport.PublishedEvent;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.web.servlet.client.RestTestClient;

class DeathCorrectionTest extends AccountComponentTest {

    private static final String RESUMED = "id.jmo.member.membership-resumed.v1";
    private static final Map<String, Object> EVIDENCE =
            Map.of("evidence", "Letter 12/XI/2026 of Dukcapil: Eileen Collins lives");

    private final String first = Tokens.of("officer-one", "claims-officer");
    private final String second = Tokens.of("officer-two", "claims-officer");

    @Autowired
    MongoOperations mongo;

    @Test
    void a_death_that_was_recorded_by_mistake_is_corrected_by_two_officers_and_others_learn_of_it() {
        MemberId id = registered();
        dies(id);

        propose(id, first)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("PROPOSED");
        propose(id, first).expectStatus().isOk();
        refused(propose(id, second), 409, "death-correction-proposed");
        refused(decide(id, "confirmation", first), 409, "second-officer-must-differ");
        membershipIs(id, "ENDED");
        assertThat(mongo.findById(id.toString(), Document.class, "members").toJson())
                .doesNotContain("Dukcapil");

        decide(id, "confirmation", second)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("CONFIRMED")
                .jsonPath("$.recordedDeath")
                .isEqualTo("2026-08-31");
        decide(id, "confirmation", second).expectStatus().isOk();

        membershipIs(id, "ACTIVE");
        PublishedEvent resumed = topics.await(TOPIC, RESUMED, id.toString());
        assertThat(resumed.json().at("/membership/status").asString()).isEqualTo("ACTIVE");
        assertThat(resumed.json().path("employer").asString()).isEqualTo("PT Cakrawala Antariksa");
        assertThat(topics.published(TOPIC, id.toString()))
                .filteredOn(event -> event.type().equals(RESUMED))
                .hasSize(1);
        get("/api/v1/members/" + id + "/employments", officer())
                .expectBody()
                .jsonPath("$.changes[0].change")
                .isEqualTo("REACTIVATED")
                .jsonPath("$.changes[1].cause")
                .isEqualTo("DEATH");
        get(path(id), Tokens.withRoles("auditor"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.proposedBy")
                .isEqualTo("officer-one")
                .jsonPath("$.decidedBy")
                .isEqualTo("officer-two");
        dies(id);
    }

    @Test
    void a_correction_that_is_rejected_changes_nothing_and_another_may_be_proposed() {
        MemberId id = registered();
        dies(id);
        propose(id, first).expectStatus().isOk();

        decide(id, "rejection", second)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("REJECTED");

        membershipIs(id, "ENDED");
        refused(decide(id, "confirmation", second), 404, "death-correction-not-found");
        propose(id, second).expectStatus().isOk();
    }

    @Test
    void only_a_recorded_death_is_corrected_and_only_with_evidence() {
        MemberId id = registered();
        refused(propose(id, first), 409, "no-death-recorded");
        refused(decide(id, "confirmation", first), 404, "death-correction-not-found");
        refused(get(path(id), officer()), 404, "death-correction-not-found");
        refused(propose(MemberId.next(), first), 404, "member-not-found");
        dies(id);
        assertThat(faults(post(path(id), first, Map.of("evidence", "x")), 400)).hasSize(1);
        propose(id, Tokens.member(id)).expectStatus().isForbidden();
        refused(get(path(id), officer()), 404, "death-correction-not-found");
    }

    private void dies(MemberId id) {
        post("/api/v1/members/" + id + "/membership-end", officer(), Map.of("endedOn", "2026-08-31", "cause", "DEATH"))
                .expectStatus()
                .isOk();
    }

    private RestTestClient.ResponseSpec propose(MemberId id, String officer) {
        return post(path(id), officer, EVIDENCE);
    }

    private RestTestClient.ResponseSpec decide(MemberId id, String verdict, String officer) {
        return post(path(id) + "/" + verdict, officer, Map.of());
    }

    private void membershipIs(MemberId id, String status) {
        get("/api/v1/members/" + id, officer())
                .expectBody()
                .jsonPath("$.membership.status")
                .isEqualTo(status);
    }

    private static String path(MemberId id) {
        return "/api/v1/members/" + id + "/death-correction";
    }

    private static void refused(RestTestClient.ResponseSpec answer, int status, String code) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.type").isEqualTo("urn:jmo:problem:" + code);
    }
}
