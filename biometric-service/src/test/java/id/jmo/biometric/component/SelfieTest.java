package id.jmo.biometric.component;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.biometric.engine.Portraits;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import java.awt.Color;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.MediaType;

class SelfieTest extends BiometricComponentTest {

    @Test
    void a_session_lives_a_quarter_of_an_hour_and_names_its_place() {
        post("/api/v1/verifications", Tokens.member(member), Map.of("purpose", "CLAIM"))
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueMatches("Location", "/api/v1/verifications/[0-9a-f-]{36}")
                .expectBody()
                .jsonPath("$.expiresAt")
                .value(
                        String.class,
                        until -> assertThat(
                                        java.time.OffsetDateTime.parse(until).toInstant())
                                .isBetween(
                                        Instant.now().plusSeconds(14 * 60),
                                        Instant.now().plusSeconds(15 * 60)));
    }

    @Test
    void a_purpose_that_is_none_is_refused() {
        post("/api/v1/verifications", Tokens.member(member), Map.of("purpose", "LOTTERY"))
                .expectStatus()
                .isBadRequest();
        post("/api/v1/verifications", Tokens.member(member), Map.of())
                .expectStatus()
                .isBadRequest();
        post("/api/v1/verifications", Tokens.withRoles("operator"), Map.of("purpose", "CLAIM"))
                .expectStatus()
                .isForbidden();
    }

    @Test
    void the_member_sees_where_it_stands_and_no_score() {
        String verification = open(member);
        get("/api/v1/verifications/" + verification, Tokens.member(member))
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("OPEN");

        selfie(member, verification, Portraits.graceSelfie())
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"outcome\": \"ACCEPTED\"}");

        String shown = new String(get("/api/v1/verifications/" + verification, Tokens.member(member))
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBodyContent());
        assertThat(shown)
                .contains("\"SELFIE_TAKEN\"")
                .doesNotContain("similarity", "liveness", "verdict", "measurement");
    }

    @Test
    void an_officer_sees_what_was_measured() {
        String verification = openWithMatchingSelfie();

        get("/api/v1/verifications/" + verification, Tokens.withRoles("claims-officer"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.memberId")
                .isEqualTo(member.toString())
                .jsonPath("$.measurement.verdict")
                .isEqualTo("MATCH")
                .jsonPath("$.measurement.policyVersion")
                .isEqualTo("2026-11")
                .jsonPath("$.measurement.photoSha256")
                .isNotEmpty()
                .jsonPath("$.measurement.referenceSha256")
                .isNotEmpty()
                .jsonPath("$.measurement.pictureKept")
                .isEqualTo(true)
                .jsonPath("$.measurement.quality.facePixels")
                .value(Integer.class, pixels -> assertThat(pixels).isGreaterThan(64));
    }

    @Test
    void another_members_session_does_not_exist_for_me() {
        String verification = open(member);
        MemberId stranger = MemberId.next();

        get("/api/v1/verifications/" + verification, Tokens.member(stranger))
                .expectStatus()
                .isNotFound();
        selfie(stranger, verification, Portraits.graceSelfie())
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:jmo:problem:verification-not-found");
        selfie(member, UUID.randomUUID().toString(), Portraits.graceSelfie())
                .expectStatus()
                .isNotFound();
    }

    @Test
    void a_photo_to_take_again_names_every_instruction_and_uses_nothing_up() {
        String verification = open(member);

        selfie(member, verification, Portraits.jpeg(Portraits.plain(640, 480, Color.GRAY), 0.9))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:jmo:problem:photo-retake")
                .jsonPath("$.faults[0].field")
                .isEqualTo("photo")
                .jsonPath("$.faults[0].code")
                .isEqualTo("no-face")
                .jsonPath("$.faults[0].message")
                .value(String.class, message -> assertThat(message).startsWith("Wajah tidak terlihat."));
        http.put()
                .uri("/api/v1/verifications/" + verification + "/selfie")
                .headers(headers -> headers.setBearerAuth(Tokens.member(member)))
                .header("Accept-Language", "en")
                .contentType(MediaType.IMAGE_PNG)
                .body(Portraits.tooDarkAndSmall())
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.faults[?(@.code == 'face-too-small')].message")
                .isEqualTo("Your face is too small. Come closer to the camera.");

        assertThat(stored(verification).getString("state")).isEqualTo("OPEN");
        selfie(member, verification, Portraits.graceSelfie()).expectStatus().isOk();
    }

    @Test
    void the_same_selfie_again_is_accepted_and_another_one_is_not() {
        String verification = open(member);
        selfie(member, verification, Portraits.graceSelfie()).expectStatus().isOk();
        var before = stored(verification);

        selfie(member, verification, Portraits.graceSelfie()).expectStatus().isOk();
        selfie(member, verification, Portraits.grace())
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:jmo:problem:selfie-already-taken");

        assertThat(stored(verification)).isEqualTo(before);
    }

    @Test
    void of_two_selfies_at_the_same_instant_one_counts() {
        String verification = open(member);

        int[] statuses = Stream.of(Portraits.grace(), Portraits.graceSelfie())
                .map(photo -> CompletableFuture.supplyAsync(() -> selfie(member, verification, photo)
                        .returnResult(byte[].class)
                        .getStatus()
                        .value()))
                .toList()
                .stream()
                .mapToInt(CompletableFuture::join)
                .sorted()
                .toArray();

        assertThat(statuses).containsExactly(200, 409);
    }

    @Test
    void an_expired_session_takes_no_selfie() {
        String verification = open(member);
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(verification)),
                Update.update("expiresAt", Instant.now().minusSeconds(1)),
                "verifications");

        selfie(member, verification, Portraits.graceSelfie())
                .expectStatus()
                .isEqualTo(410)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:jmo:problem:verification-expired");
        get("/api/v1/verifications/" + verification, Tokens.member(member))
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("EXPIRED");
    }
}
