package id.jmo.biometric.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.biometric.application.HonourConsent;
import id.jmo.biometric.engine.Portraits;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.ClaimId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Members withdraw the consent that their face is recognised. */
class ConsentWithdrawalTest extends BiometricComponentTest {

    @Autowired
    HonourConsent consent;

    @Test
    void nothing_of_the_face_stays_and_nothing_new_is_taken_until_the_member_consents_and_is_enrolled_again() {
        String unused = openWithMatchingSelfie();
        String open = open(member);
        String lotOfUnused = lotOf(unused);
        assertThat(picturesOf(lotOfUnused)).isNotEmpty();
        assertThat(picturesOf("reference-" + member)).isNotEmpty();

        says("withdrawn", 2);

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> assertThat(stored(unused).getString("state")).isEqualTo("OPEN"));
        assertNothingIsKept(lotOfUnused);
        assertThat(stored(unused).get("selfie")).isNull();
        mustBeWithdrawn(post("/api/v1/verifications", Tokens.member(member), Map.of("purpose", "CLAIM")));
        mustBeWithdrawn(perform(member, open, "eileen"));
        mustBeWithdrawn(enrolAgain());
        assertThat(picturesOf("reference-" + member)).isEmpty();

        says("given", 3);

        await().atMost(Duration.ofMinutes(1)).until(() -> !members.hasWithdrawnConsent(member));
        enrolAgain().expectStatus().isOk();
        String again = open(member);
        perform(member, again, "eileen").expectStatus().isOk();
        submitClaim(member, again);
        // Whoever could withdraw, consent again and be enrolled as somebody else is not paid at once.
        assertThat(awaitEvent("identity-review-needed", again)
                        .json()
                        .get("reasons")
                        .get(0)
                        .asString())
                .isEqualTo("REFERENCE_NEW");
    }

    @Test
    void
            a_claim_whose_selfie_was_verified_goes_on_without_its_pictures_and_one_that_names_an_erased_selfie_is_refused() {
        String used = openWithMatchingSelfie();
        String unused = open(member);
        perform(member, unused, "eileen").expectStatus().isOk();
        ClaimId claim = submitClaim(member, used);
        awaitEvent("identity-verified", used);
        String lot = lotOf(used);

        says("withdrawn", 2);

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> assertThat(stored(unused).getString("state")).isEqualTo("OPEN"));
        assertNothingIsKept(lot);
        Document selfie = stored(used).get("selfie", Document.class);
        assertThat(selfie.getString("verdict")).isEqualTo("MATCH");
        assertThat(stored(used).getString("claimId")).isEqualTo(claim.toString());
        submitClaim(member, unused);
        assertThat(awaitEvent("identity-refused", unused)
                        .json()
                        .get("reasons")
                        .get(0)
                        .asString())
                .isEqualTo("SELFIE_MISSING");
    }

    @Test
    void an_erasure_that_a_crash_broke_off_is_completed_and_an_old_withdrawal_that_comes_again_erases_nothing() {
        String verification = openWithMatchingSelfie();
        // The instance died after it had recorded the withdrawal and before it had erased anything.
        members.keep(member, false, 2);
        assertThat(picturesOf("reference-" + member)).isNotEmpty();

        consent.of(member, false, 2);

        assertNothingIsKept("reference-" + member);
        assertThat(stored(verification).getString("state")).isEqualTo("OPEN");

        consent.of(member, true, 3);
        enrolAgain().expectStatus().isOk();
        consent.of(member, false, 2);

        assertThat(picturesOf("reference-" + member)).isNotEmpty();
    }

    private void says(String what, long sequence) {
        topics.publish(
                "jmo.members.v1",
                "id.jmo.member.biometric-consent-" + what + ".v1",
                member.toString(),
                sequence,
                Map.of("memberId", member.toString(), "biometricConsent", what.equals("given")));
    }

    private RestTestClient.ResponseSpec enrolAgain() {
        return put(
                "/api/v1/reference-photos/" + member,
                Tokens.withRoles("claims-officer"),
                MediaType.IMAGE_JPEG,
                Portraits.eileen());
    }

    private static void mustBeWithdrawn(RestTestClient.ResponseSpec answer) {
        answer.expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:jmo:problem:biometric-consent-withdrawn")
                .jsonPath("$.detail")
                .value(text -> assertThat(String.valueOf(text)).contains("kantor cabang"));
    }

    private void assertNothingIsKept(String lot) {
        assertThat(mongo.findById(member.toString(), Document.class, "referencePhotos"))
                .isNull();
        for (String name : List.of(lot, "reference-" + member)) {
            assertThat(picturesOf(name)).isEmpty();
            assertThat(mongo.findById(name, Document.class, "pictureKeys")).doesNotContainKey("key");
        }
    }

    private List<Document> picturesOf(String lot) {
        return mongo.find(Query.query(Criteria.where("_id").regex("^" + lot + "/")), Document.class, "pictures");
    }

    private String lotOf(String verification) {
        return stored(verification).get("selfie", Document.class).getString("captureSha256");
    }
}
