package id.jmo.biometric.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.biometric.application.ErasePictures;
import id.jmo.biometric.engine.Portraits;
import id.jmo.platform.personaldata.PersonalDataCipher;
import id.jmo.platform.personaldata.UnreadablePersonalData;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

class ErasureTest extends BiometricComponentTest {

    private static final String OWN_DATA = "/api/v1/personal-data/biometric-service";

    @Autowired
    ErasePictures erase;

    @Autowired
    PersonalDataCipher cipher;

    @Test
    void pictures_are_encrypted_with_a_key_of_their_own_that_is_destroyed_in_time_while_scores_stay() {
        String verification = openWithMatchingSelfie();
        submitClaim(member, verification);
        awaitEvent("identity-verified", verification);
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(eraseAt(verification)).isBetween(hoursFromNow(23), hoursFromNow(25)));
        List<Document> pictures = pictures(verification);
        assertThat(pictures).hasSize(4).allSatisfy(picture -> {
            byte[] bytes = picture.get("picture", Binary.class).getData();
            // The service's own key does not open it: without the key of the set nothing does.
            Assertions.assertThatExceptionOfType(UnreadablePersonalData.class).isThrownBy(() -> cipher.decrypt(bytes));
        });
        Document scores = stored(verification).get("selfie", Document.class);

        erase.eraseDue();
        assertThat(pictureSet(verification)).containsKey("key");
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(lotOf(verification))),
                Update.update("eraseAt", Instant.now().minusSeconds(1)),
                "pictureKeys");
        assertThat(erase.eraseDue()).isPositive();

        assertThat(pictureSet(verification))
                .doesNotContainKeys("key", "eraseAt")
                .containsKey("erasedAt");
        assertThat(pictures(verification)).isEmpty();
        assertThat(stored(verification).get("selfie", Document.class)).isEqualTo(scores);
    }

    @Test
    void pictures_for_an_officer_are_kept_until_the_claim_is_decided() {
        String verification = open(member);
        perform(member, verification, "grace").expectStatus().isOk();
        ClaimId claim = submitClaim(member, verification);
        awaitEvent("identity-review-needed", verification);
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(eraseAt(verification)).isAfter(hoursFromNow(13 * 24)));

        topics.publish(
                CLAIMS,
                "id.jmo.claim.rejected.v1",
                claim.toString(),
                2,
                Map.of("claimId", claim, "memberId", member, "reasons", List.of("OFFICER_REFUSED")));

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(eraseAt(verification)).isBefore(hoursFromNow(25)));
    }

    @Test
    void only_the_member_can_have_the_pictures_erased_immediately() {
        String verification = openWithMatchingSelfie();
        String path = "/api/v1/verifications/" + verification + "/pictures";

        delete(path, Tokens.member(MemberId.next())).expectStatus().isNotFound();
        assertThat(pictureSet(verification)).containsKey("key");
        delete(path, Tokens.member(member)).expectStatus().isNoContent();

        assertThat(pictureSet(verification)).doesNotContainKey("key");
        assertThat(pictures(verification)).isEmpty();
        get("/api/v1/verifications/" + verification, Tokens.withRoles("auditor"))
                .expectBody()
                .jsonPath("$.measurement.picturesErasedAt")
                .isNotEmpty();
    }

    @Test
    void on_a_request_for_erasure_all_pictures_of_sessions_are_erased_answered_once_and_the_reference_photo_stays() {
        String verification = openWithMatchingSelfie();
        String request = UUID.randomUUID().toString();
        // The instance died after it had erased and before it had answered; the order comes again.
        erase.allOf(member);

        order(request, 1);
        topics.await("jmo.biometric-erasures.v1", "id.jmo.biometric.erased.v1", request + ":SELFIES");
        order(request, 2);
        String another = UUID.randomUUID().toString();
        order(another, 3);
        topics.await("jmo.biometric-erasures.v1", "id.jmo.biometric.erased.v1", another + ":SELFIES");

        assertThat(topics.published("jmo.biometric-erasures.v1", request + ":SELFIES"))
                .hasSize(1);
        assertThat(pictureSet(verification)).doesNotContainKey("key");
        assertThat(pictures(verification)).isEmpty();
        assertThat(mongo.findById(member.toString(), Document.class, "referencePhotos"))
                .isNotNull();
    }

    @Test
    void what_an_officer_has_to_compare_is_erased_once_the_claim_is_decided_and_not_before() {
        String verification = open(member);
        perform(member, verification, "grace").expectStatus().isOk();
        ClaimId claim = submitClaim(member, verification);
        awaitEvent("identity-review-needed", verification);

        delete("/api/v1/verifications/" + verification + "/pictures", Tokens.member(member))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:jmo:problem:pictures-needed-by-claim");
        erase.allOf(member);
        assertThat(pictureSet(verification)).containsKey("key");

        topics.publish(
                CLAIMS,
                "id.jmo.claim.rejected.v1",
                claim.toString(),
                2,
                Map.of("claimId", claim, "memberId", member, "reasons", List.of("OFFICER_REFUSED")));
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(pictureSet(verification)).doesNotContainKey("key"));
    }

    private void order(String request, long sequence) {
        topics.publish(
                "jmo.erasures.v1",
                "id.jmo.erasure.ordered.v1",
                member.toString(),
                sequence,
                Map.of("requestId", request, "memberId", member.toString(), "kinds", List.of("INBOX", "SELFIES")));
    }

    @Test
    void an_officer_compares_the_faces_of_a_claim_that_came_to_officers_by_links_of_her_own() {
        enrol(member, Portraits.eileen());
        String doubtful = open(member);
        perform(member, doubtful, "grace").expectStatus().isOk();
        String officer = Tokens.withRoles("claims-officer");
        String path = "/api/v1/identity-reviews/" + doubtful;
        get(path, officer).expectStatus().isNotFound();
        ClaimId claim = submitClaim(member, doubtful);
        awaitEvent("identity-review-needed", doubtful);

        var review = get(path, officer)
                .expectStatus()
                .isOk()
                .expectBody(tools.jackson.databind.JsonNode.class)
                .returnResult()
                .getResponseBody();
        assertThat(review.get("decision").asString()).isEqualTo("/api/v1/claim-reviews/" + claim + "/decision");
        assertThat(review.get("faces").size()).isEqualTo(5);
        assertThat(review.get("faces").get(0).get("name").asString()).isEqualTo("reference");
        for (var face : review.get("faces")) {
            byte[] seen = get(face.get("link").asString(), officer)
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .valueMatches("Cache-Control", ".*no-store.*")
                    .expectBody(byte[].class)
                    .returnResult()
                    .getResponseBody();
            assertThat(seen).startsWith(0xff, 0xd8, 0xff);
        }
        String link = review.get("faces").get(0).get("link").asString();
        get(link.replaceFirst("until=\\d+", "until=9999999999"), officer)
                .expectStatus()
                .isForbidden();
        get(link.replace("reference", "0"), officer).expectStatus().isForbidden();
        get(link, Tokens.member(member)).expectStatus().isForbidden();
        get(link, Tokens.withRoles("operator")).expectStatus().isForbidden();
    }

    private org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec delete(String path, String token) {
        return http.delete()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    private String lotOf(String verification) {
        return stored(verification).get("selfie", Document.class).getString("captureSha256");
    }

    private Document pictureSet(String verification) {
        return mongo.findById(lotOf(verification), Document.class, "pictureKeys");
    }

    private List<Document> pictures(String verification) {
        return mongo.find(
                Query.query(Criteria.where("_id").regex("^" + lotOf(verification))), Document.class, "pictures");
    }

    private Instant eraseAt(String verification) {
        return pictureSet(verification).get("eraseAt", Date.class).toInstant();
    }

    private static Instant hoursFromNow(int hours) {
        return Instant.now().plus(Duration.ofHours(hours));
    }

    @Test
    void the_copy_of_the_members_data_says_whether_pictures_are_kept_and_has_neither_them_nor_scores() {
        String verification = openWithMatchingSelfie();
        assertThat(fieldOfVerification("pictures")).isEqualTo("[\"true\"]");

        delete("/api/v1/verifications/" + verification + "/pictures", Tokens.member(member))
                .expectStatus()
                .isNoContent();

        assertThat(fieldOfVerification("pictures")).isEqualTo("[\"false\"]");
        assertThat(fieldOfVerification("verificationId")).isEqualTo("[\"" + verification + "\"]");
        assertThat(fieldOfVerification("picturesErasedAt")).contains("+07:00");
        get(OWN_DATA, Tokens.member(member))
                .expectBody()
                .jsonPath("$")
                .value(data -> assertThat(String.valueOf(data))
                        .contains("Foto acuan", "Verifikasi wajah Anda")
                        .doesNotContain("own-data.", "similarity", "liveness", "template"));
    }

    private String fieldOfVerification(String name) {
        StringBuilder value = new StringBuilder();
        get(OWN_DATA, Tokens.member(member))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.sections[1].items[*].fields[?(@.name == '" + name + "')].value")
                .value(found -> value.append(found));
        return value.toString();
    }
}
