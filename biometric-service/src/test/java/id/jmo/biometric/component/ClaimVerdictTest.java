package id.jmo.biometric.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.biometric.engine.Portraits;
import id.jmo.platform.testsupport.PublishedEvent;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ClaimVerdictTest extends BiometricComponentTest {

    @Test
    void a_member_who_resembles_the_reference_photo_is_verified() {
        String verification = openWithMatchingSelfie();

        ClaimId claim = submitClaim(member, verification);

        PublishedEvent published = awaitEvent("identity-verified", verification);
        JsonNode event = published.json();
        assertThat(event.get("claimId").asString()).isEqualTo(claim.toString());
        assertThat(event.get("memberId").asString()).isEqualTo(member.toString());
        assertThat(event.get("verificationId").asString()).isEqualTo(verification);
        assertThat(event.get("verdict").asString()).isEqualTo("MATCH");
        assertThat(event.get("reasons").size()).isZero();
        assertThat(event.get("similarity").asDouble()).isGreaterThan(0.9);
        assertThat(event.get("liveness").asDouble()).isGreaterThan(0.3);
        assertThat(event.get("policyVersion").asString()).isEqualTo("2026-11.2");
        assertThat(event.get("engine").asString()).isEqualTo("embedded-onnx-1.23.2/faceplugin-0.0.1-87aacdfe");
        assertThat(published.key()).isEqualTo(verification);
    }

    @Test
    void another_persons_face_goes_to_an_officer_and_is_no_refusal() {
        enrol(member, Portraits.eileen());
        String verification = open(member);
        perform(member, verification, "grace").expectStatus().isOk();

        submitClaim(member, verification);

        JsonNode event = awaitEvent("identity-review-needed", verification).json();
        assertThat(event.get("verdict").asString()).isEqualTo("NO_MATCH");
        assertThat(event.get("reasons").get(0).asString()).isEqualTo("NO_MATCH");
        assertThat(event.get("similarity").asDouble()).isLessThan(0.3);
    }

    @Test
    void a_print_held_up_before_the_camera_goes_to_an_officer_however_much_it_resembles() {
        enrol(member, Portraits.grace());
        String verification = openForTurnsOnly(member);
        send(
                        member,
                        verification,
                        CAMERA.performWithPrint("grace", askedIn(verification).actions()))
                .expectStatus()
                .isOk();

        submitClaim(member, verification);

        JsonNode event = awaitEvent("identity-review-needed", verification).json();
        assertThat(event.get("verdict").asString()).isEqualTo("LIVENESS_FAILED");
        assertThat(event.get("reasons").get(0).asString()).isEqualTo("LIVENESS_FAILED");
        assertThat(event.get("similarity").asDouble()).isGreaterThan(0.55);
    }

    @Test
    void without_a_reference_photo_an_officer_looks() {
        String verification = open(member);
        perform(member, verification, "grace").expectStatus().isOk();

        submitClaim(member, verification);

        JsonNode event = awaitEvent("identity-review-needed", verification).json();
        assertThat(event.get("verdict").asString()).isEqualTo("REVIEW");
        assertThat(event.get("reasons").get(0).asString()).isEqualTo("NO_REFERENCE");
        assertThat(event.path("similarity").isNumber()).isFalse();
        assertThat(event.get("liveness").isNumber()).isTrue();
    }

    @Test
    void a_verification_serves_one_claim_and_a_claim_submitted_again_gets_the_same_answer() {
        String verification = openWithMatchingSelfie();
        ClaimId first = submitClaim(member, verification);
        awaitEvent("identity-verified", verification);

        submitClaim(first, member, verification, Instant.now());
        ClaimId second = submitClaim(member, verification);
        submitClaim(second, member, verification, Instant.now());
        ClaimId marker = submitClaim(MemberId.next(), verification);

        await().atMost(Duration.ofMinutes(1))
                .until(() -> topics.published(VERIFICATIONS, verification).size() >= 5);
        assertThat(topics.published(VERIFICATIONS, verification))
                .extracting(ClaimVerdictTest::inBrief)
                .containsExactlyInAnyOrder(
                        first + " verified []",
                        first + " verified []",
                        second + " refused [\"SESSION_USED\"]",
                        second + " refused [\"SESSION_USED\"]",
                        marker + " refused [\"SESSION_FOREIGN\"]");
        // To the same claim the same answer, down to the last figure.
        assertThat(topics.published(VERIFICATIONS, verification).stream()
                        .map(PublishedEvent::json)
                        .distinct())
                .hasSize(3);
    }

    @Test
    void a_session_without_a_selfie_refuses_and_can_still_serve_the_next_claim() {
        enrol(member, Portraits.eileen());
        String verification = open(member);

        submitClaim(member, verification);
        assertThat(awaitEvent("identity-refused", verification)
                        .json()
                        .get("reasons")
                        .get(0)
                        .asString())
                .isEqualTo("SELFIE_MISSING");

        perform(member, verification, "eileen").expectStatus().isOk();
        submitClaim(member, verification);
        awaitEvent("identity-verified", verification);
    }

    @Test
    void a_claim_submitted_after_the_sessions_end_is_refused() {
        String verification = openWithMatchingSelfie();

        submitClaim(ClaimId.next(), member, verification, Instant.now().plus(Duration.ofMinutes(16)));

        JsonNode event = awaitEvent("identity-refused", verification).json();
        assertThat(event.get("reasons").get(0).asString()).isEqualTo("SESSION_EXPIRED");
        assertThat(event.get("verdict").asString()).isEqualTo("REFUSED");
        assertThat(event.get("policyVersion").asString()).isEqualTo("2026-11.2");
    }

    @Test
    void an_unknown_verification_id_is_refused_as_often_as_it_is_submitted() {
        String verification = UUID.randomUUID().toString();

        ClaimId claim = submitClaim(member, verification);
        submitClaim(claim, member, verification, Instant.now());
        ClaimId other = submitClaim(member, verification);

        await().atMost(Duration.ofMinutes(1))
                .until(() -> topics.published(VERIFICATIONS, verification).size() >= 3);
        assertThat(topics.published(VERIFICATIONS, verification))
                .extracting(ClaimVerdictTest::inBrief)
                .containsExactlyInAnyOrder(
                        claim + " refused [\"SESSION_UNKNOWN\"]",
                        claim + " refused [\"SESSION_UNKNOWN\"]",
                        other + " refused [\"SESSION_UNKNOWN\"]");
    }

    private static String claimOf(PublishedEvent event) {
        return event.json().get("claimId").asString();
    }

    private static String inBrief(PublishedEvent event) {
        return "%s %s %s"
                .formatted(
                        claimOf(event),
                        event.type().replaceAll(".*identity-(.*)\\.v1", "$1"),
                        event.json().get("reasons"));
    }
}
