package id.jmo.biometric.component;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.biometric.engine.Portraits;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** Another face in the place of a member's: two officers, a reason, a notice, and a time in which it does not count. */
class ReferenceReplacementTest extends BiometricComponentTest {

    private static final String QUEUE = "/api/v1/reference-photos/replacements";
    private static final String FIRST = officer("officer one");
    private static final String SECOND = officer("officer two");

    @BeforeEach
    void enrolEileen() {
        enrol(member, Portraits.eileen());
    }

    @Test
    void an_officer_alone_cannot_put_another_face_on_a_member() {
        put("/api/v1/reference-photos/" + member, FIRST, MediaType.IMAGE_JPEG, Portraits.grace())
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:jmo:problem:reference-photo-exists");
        String replacement = proposed("APPEARANCE_CHANGED");
        decide(FIRST, replacement, "APPROVE")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:jmo:problem:second-officer-must-differ");

        String verification = open(member);
        perform(member, verification, "grace").expectStatus().isOk();
        assertThat(verdict(verification)).isEqualTo("NO_MATCH");
    }

    @Test
    void the_same_photo_again_changes_nothing() {
        put("/api/v1/reference-photos/" + member, FIRST, MediaType.IMAGE_JPEG, Portraits.eileen())
                .expectStatus()
                .isOk();
    }

    @Test
    void a_face_that_does_not_match_the_present_one_needs_a_reason() {
        propose(FIRST, Portraits.grace(), "")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:jmo:problem:replacement-reason-needed");
        propose(FIRST, Portraits.grace(), "?reason=BECAUSE").expectStatus().isBadRequest();
        propose(FIRST, anotherPhotoOfEileen(), "")
                .expectStatus()
                .isEqualTo(202)
                .expectBody()
                .jsonPath("$.similarity")
                .value(Double.class, similarity -> assertThat(similarity).isGreaterThan(0.9));
    }

    @Test
    void nobody_but_claims_officers_proposes_and_none_for_the_own_face_or_where_there_is_nothing_to_replace() {
        for (String token : List.of(Tokens.member(member), Tokens.withRoles("operator"), Tokens.withRoles("auditor"))) {
            propose(token, Portraits.grace(), "?reason=PHOTO_POOR")
                    .expectStatus()
                    .isForbidden();
        }
        MemberId without = MemberId.next();
        registered(without);
        upload(FIRST, without, Portraits.grace(), "?reason=PHOTO_POOR")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:jmo:problem:reference-photo-missing");
    }

    @Test
    void the_second_officer_sees_both_faces_by_links_of_their_own() {
        String replacement = proposed("APPEARANCE_CHANGED");

        JsonNode review = body(get(QUEUE + "/" + replacement, SECOND));

        assertThat(review.at("/replacement/status").asString()).isEqualTo("PROPOSED");
        assertThat(review.at("/faces").size()).isEqualTo(2);
        for (JsonNode face : review.at("/faces")) {
            String link = face.get("link").asString();
            get(link, SECOND).expectStatus().isOk();
            get(link, FIRST).expectStatus().isForbidden();
        }
        assertThat(review.get("decision").asString()).isEqualTo(QUEUE + "/" + replacement + "/decision");
        assertThat(waiting()).contains(replacement);
    }

    @Test
    void a_replaced_face_does_not_count_for_money_until_the_cool_down_is_over() {
        String replacement = proposed("APPEARANCE_CHANGED");
        JsonNode approved = body(decide(SECOND, replacement, "APPROVE"));
        assertThat(approved.get("status").asString()).isEqualTo("APPROVED");
        assertThat(waiting()).doesNotContain(replacement);
        topics.await("jmo.reference-photos.v1", "id.jmo.reference-photo.replaced.v1", replacement);

        String early = open(member);
        perform(member, early, "grace").expectStatus().isOk();
        submitClaim(member, early);
        assertThat(awaitEvent("identity-review-needed", early)
                        .json()
                        .get("reasons")
                        .get(0)
                        .asString())
                .isEqualTo("REFERENCE_NEW");

        coolDownEnds();
        String late = open(member);
        perform(member, late, "grace").expectStatus().isOk();
        submitClaim(member, late);
        awaitEvent("identity-verified", late);
    }

    @Test
    void a_decision_is_repeated_without_effect_and_not_reversed() {
        String replacement = proposed("WRONG_PERSON");
        decide(SECOND, replacement, "APPROVE").expectStatus().isOk();
        Document kept = reference();

        decide(SECOND, replacement, "APPROVE").expectStatus().isOk();
        decide(officer("officer three"), replacement, "REFUSE").expectStatus().isEqualTo(409);

        assertThat(reference()).isEqualTo(kept);
        assertThat(replacement(replacement)).doesNotContainKey("face");
    }

    @Test
    void a_refused_face_is_erased_and_the_present_one_stays() {
        Document before = reference();
        String replacement = proposed("WRONG_PERSON");

        decide(SECOND, replacement, "REFUSE")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("REFUSED");

        assertThat(reference()).isEqualTo(before);
        assertThat(replacement(replacement)).doesNotContainKey("face");
        assertThat(mongo.findById("replacement-" + replacement, Document.class, "pictureKeys"))
                .doesNotContainKey("key");
    }

    @Test
    void of_two_proposals_the_one_that_is_approved_first_ends_the_other() {
        String one = proposed("WRONG_PERSON");
        String other = proposed("PHOTO_POOR");
        decide(SECOND, one, "APPROVE").expectStatus().isOk();

        decide(SECOND, other, "APPROVE")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:jmo:problem:replacement-over");
    }

    @Test
    void what_is_no_decision_is_refused_by_name() {
        String replacement = proposed("PHOTO_POOR");

        post(QUEUE + "/" + replacement + "/decision", SECOND, Map.of("decision", "APPROVE"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.faults[0].field")
                .isEqualTo("reason");
        decide(SECOND, UUID.randomUUID().toString(), "APPROVE").expectStatus().isNotFound();
        get(QUEUE + "?cursor=x", SECOND).expectStatus().isBadRequest();
    }

    private static String officer(String name) {
        return Tokens.of(name, "claims-officer");
    }

    private static byte[] anotherPhotoOfEileen() {
        return CAMERA.frame("eileen", "FRONTAL");
    }

    private String proposed(String reason) {
        String id = body(propose(FIRST, Portraits.grace(), "?reason=" + reason))
                .get("replacementId")
                .asString();
        topics.await("jmo.reference-photos.v1", "id.jmo.reference-photo.replacement-proposed.v1", id);
        return id;
    }

    private RestTestClient.ResponseSpec propose(String token, byte[] photo, String query) {
        return upload(token, member, photo, query);
    }

    private RestTestClient.ResponseSpec upload(String token, MemberId who, byte[] photo, String query) {
        return http.post()
                .uri("/api/v1/reference-photos/" + who + "/replacements" + query)
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.IMAGE_JPEG)
                .body(photo)
                .exchange();
    }

    private RestTestClient.ResponseSpec decide(String token, String replacement, String decision) {
        return post(
                QUEUE + "/" + replacement + "/decision",
                token,
                Map.of("decision", decision, "reason", "Identity card seen at the branch."));
    }

    private static JsonNode body(RestTestClient.ResponseSpec answer) {
        JsonNode body = answer.expectStatus()
                .is2xxSuccessful()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        assertThat(body).isNotNull();
        return body;
    }

    private List<String> waiting() {
        return body(get(QUEUE + "?limit=100", SECOND))
                .get("items")
                .valueStream()
                .map(item -> item.get("replacementId").asString())
                .toList();
    }

    private void coolDownEnds() {
        assertThat(reference().getDate("countsFrom").toInstant())
                .isBetween(Instant.now().plus(Duration.ofDays(6)), Instant.now().plus(Duration.ofDays(8)));
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(member.toString())),
                Update.update("countsFrom", Instant.now().minusSeconds(1)),
                "referencePhotos");
    }

    private Document reference() {
        return mongo.findById(member.toString(), Document.class, "referencePhotos");
    }

    private Document replacement(String id) {
        return mongo.findById(id, Document.class, "referenceReplacements");
    }

    private String verdict(String verification) {
        return stored(verification).get("selfie", Document.class).getString("verdict");
    }
}
