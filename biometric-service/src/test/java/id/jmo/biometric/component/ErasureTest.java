package id.jmo.biometric.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.biometric.application.ErasePictures;
import id.jmo.biometric.engine.Portraits;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.MediaType;

class ErasureTest extends BiometricComponentTest {

    @Autowired
    ErasePictures erase;

    @Test
    void a_picture_rests_encrypted_and_goes_at_its_time_while_scores_and_hashes_stay() {
        String verification = openWithMatchingSelfie();
        submitClaim(member, verification);
        told("identity-verified", verification);
        Document before = stored(verification);
        byte[] picture = before.get("selfie", Document.class)
                .get("picture", Binary.class)
                .getData();
        assertThat(new String(picture, 0, 5)).isEqualTo("jmo1:");
        assertThat(eraseAt(before)).isBetween(hoursFromNow(23), hoursFromNow(25));

        erase.sweep();
        assertThat(stored(verification).get("selfie", Document.class)).containsKey("picture");

        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(verification)),
                Update.update("eraseAt", Instant.now().minusSeconds(1)),
                "verifications");
        assertThat(erase.sweep()).isPositive();

        Document after = stored(verification);
        assertThat(after).doesNotContainKey("eraseAt");
        assertThat(after.get("selfie", Document.class))
                .doesNotContainKey("picture")
                .containsKeys("photoSha256", "similarity", "liveness", "policyVersion");
    }

    @Test
    void a_picture_for_an_officer_is_kept_until_the_claim_is_decided() {
        String verification = open(member);
        selfie(member, verification, Portraits.graceSelfie()).expectStatus().isOk();
        ClaimId claim = submitClaim(member, verification);
        told("identity-review-needed", verification);
        assertThat(eraseAt(stored(verification))).isAfter(hoursFromNow(13 * 24));

        topics.publish(
                CLAIMS,
                "id.jmo.claim.rejected.v1",
                claim.toString(),
                2,
                Map.of("claimId", claim, "memberId", member, "reasons", java.util.List.of("OFFICER_REFUSED")));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(eraseAt(stored(verification))).isBefore(hoursFromNow(25)));
    }

    @Test
    void an_officer_sees_the_selfie_of_a_claim_that_came_to_officers_and_nobody_sees_another() {
        String doubtful = open(member);
        selfie(member, doubtful, Portraits.graceSelfie()).expectStatus().isOk();
        String officer = Tokens.withRoles("claims-officer");
        String path = "/api/v1/verifications/" + doubtful + "/selfie";
        get(path, officer).expectStatus().isNotFound();
        submitClaim(member, doubtful);
        told("identity-review-needed", doubtful);

        byte[] seen = get(path, officer)
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.IMAGE_JPEG)
                .expectHeader()
                .valueMatches("Cache-Control", ".*no-store.*")
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody();

        assertThat(seen).startsWith(0xff, 0xd8, 0xff);
        get(path, Tokens.member(member)).expectStatus().isForbidden();
        get(path, Tokens.withRoles("operator")).expectStatus().isForbidden();
        MemberId other = MemberId.next();
        enrol(other, Portraits.eileen());
        String matching = open(other);
        selfie(other, matching, Portraits.eileenSelfie()).expectStatus().isOk();
        submitClaim(other, matching);
        told("identity-verified", matching);
        get("/api/v1/verifications/" + matching + "/selfie", officer)
                .expectStatus()
                .isNotFound();
    }

    private static Instant eraseAt(Document verification) {
        return verification.get("eraseAt", Date.class).toInstant();
    }

    private static Instant hoursFromNow(int hours) {
        return Instant.now().plus(Duration.ofHours(hours));
    }
}
