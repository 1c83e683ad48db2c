package id.jmo.biometric.component;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.biometric.engine.Portraits;
import id.jmo.local.camera.SampleCamera.Shot;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.web.servlet.client.RestTestClient;

class SelfieTest extends BiometricComponentTest {

    @LocalServerPort
    int port;

    @Test
    void a_session_expires_after_a_quarter_of_an_hour_and_names_its_address() {
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

        perform(member, verification, "grace")
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
                .isEqualTo("2026-11.2")
                .jsonPath("$.measurement.captureSha256")
                .isNotEmpty()
                .jsonPath("$.measurement.referenceSha256")
                .isNotEmpty()
                .jsonPath("$.measurement.picturesErasedAt")
                .doesNotExist()
                .jsonPath("$.measurement.frames.length()")
                .isEqualTo(4)
                .jsonPath("$.measurement.frames[0].quality.facePixels")
                .value(Integer.class, pixels -> assertThat(pixels).isGreaterThan(64));
        get("/api/v1/verifications/" + verification, Tokens.withRoles("auditor"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.measurement.engine.models")
                .isEqualTo("faceplugin-0.0.1-87aacdfe");
    }

    @Test
    void each_session_requests_actions_in_the_members_language() {
        http.post()
                .uri("/api/v1/verifications")
                .headers(headers -> headers.setBearerAuth(Tokens.member(member)))
                .header("Device-Id", "phone-of-" + member)
                .header("Accept-Language", "en")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("purpose", "DATA_UPDATE"))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.nonce")
                .value(String.class, nonce -> assertThat(nonce).hasSize(32))
                .jsonPath("$.steps.length()")
                .isEqualTo(3)
                .jsonPath("$.steps[0].instruction")
                .isEqualTo("Look straight into the camera.");
    }

    @Test
    void frames_out_of_order_and_frames_with_another_nonce_are_not_even_measured() {
        String verification = open(member);
        List<Shot> shots = CAMERA.perform("grace", askedIn(verification).actions());

        send(member, verification, "no such nonce", shots)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:jmo:problem:challenge-not-followed")
                .jsonPath("$.faults[0].code")
                .isEqualTo("nonce-wrong");
        send(
                        member,
                        verification,
                        CAMERA.perform("grace", askedIn(verification).actions().reversed()))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.faults[0].code")
                .isEqualTo("actions-not-followed");
        send(member, verification, shots).expectStatus().isOk();
    }

    @Test
    void a_sequence_that_was_sent_before_is_known_by_the_face_even_if_its_files_were_written_anew() {
        String first = open(member);
        List<Shot> sent = CAMERA.perform("grace", askedIn(first).actions());
        send(member, first, sent).expectStatus().isOk();
        String second = open(member);
        List<Shot> prepared = CAMERA.perform("grace", askedIn(second).actions()).stream()
                .map(shot -> shot.step().equals("FRONTAL")
                        ? new Shot(
                                shot.step(),
                                shot.takenAtMillis(),
                                writtenAnew(sent.getFirst().jpeg()))
                        : shot)
                .toList();

        send(member, second, prepared)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:jmo:problem:frames-replayed");
        assertThat(stored(second).getString("state")).isEqualTo("OPEN");
        perform(member, second, "grace").expectStatus().isOk();
    }

    private static byte[] writtenAnew(byte[] jpeg) {
        try {
            return Portraits.jpeg(ImageIO.read(new ByteArrayInputStream(jpeg)), 0.95);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Test
    void a_frame_of_another_session_is_known() {
        String first = open(member);
        List<Shot> sent = CAMERA.perform("grace", askedIn(first).actions());
        send(member, first, sent).expectStatus().isOk();
        String second = open(member);
        List<Shot> mixed =
                new ArrayList<>(CAMERA.perform("grace", askedIn(second).actions()));
        mixed.set(0, sent.getFirst());

        send(member, second, mixed)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:jmo:problem:frames-replayed");
    }

    @Test
    void a_head_that_is_not_turned_and_eyes_that_stay_open_are_to_be_done_again() {
        String verification = open(member);
        List<Shot> still = CAMERA.perform("grace", askedIn(verification).actions()).stream()
                .map(shot -> new Shot(shot.step(), shot.takenAtMillis(), CAMERA.frame("grace", "FRONTAL")))
                .toList();

        send(member, verification, still)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:jmo:problem:photo-retake")
                .jsonPath("$.faults.length()")
                .isEqualTo(2);
        assertThat(stored(verification).getString("state")).isEqualTo("OPEN");
    }

    @Test
    void repeated_failures_delay_and_lock_the_member_until_an_officer_unlocks() {
        enrol(member, Portraits.eileen());
        for (int failure = 1; failure <= 5; failure++) {
            perform(member, open(member), "grace").expectStatus().isOk();
            assertThat(mongo.findById("member:" + member, org.bson.Document.class, "attempts")
                            .getInteger("count"))
                    .isEqualTo(failure);
            if (failure > 1 && failure < 5) {
                openWithoutPatience()
                        .expectStatus()
                        .isEqualTo(429)
                        .expectHeader()
                        .exists("Retry-After");
                anHourPasses();
            }
        }
        post("/api/v1/verifications", Tokens.member(member), Map.of("purpose", "CLAIM"))
                .expectStatus()
                .isEqualTo(423)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:jmo:problem:verification-locked");

        String release = "/api/v1/identity-reviews/members/" + member + "/attempts-release";
        post(release, Tokens.member(member), Map.of("reason", "me"))
                .expectStatus()
                .isForbidden();
        post(release, Tokens.withRoles("claims-officer"), Map.of("reason", "Identity card seen at the branch."))
                .expectStatus()
                .isOk();
        open(member);
    }

    @Test
    void an_unlocked_member_may_use_the_own_phone_again_and_a_shared_one_when_all_who_failed_on_it_are_identified() {
        enrol(member, Portraits.eileen());
        MemberId stranger = MemberId.next();
        enrol(stranger, Portraits.eileen());
        String ownPhone = "own-" + member;
        String sharedPhone = "shared-" + member;
        perform(member, openOn(ownPhone, member), "grace").expectStatus().isOk();
        perform(member, openOn(sharedPhone, member), "grace").expectStatus().isOk();
        perform(stranger, openOn(sharedPhone, stranger), "grace").expectStatus().isOk();
        lockAllWhoFailedWith(member);
        tryToOpenOn(ownPhone, member).expectStatus().isEqualTo(423);

        unlock(member)
                .jsonPath("$.devicesReleased")
                .isEqualTo(1)
                .jsonPath("$.devicesKept")
                .isEqualTo(1);

        tryToOpenOn(ownPhone, member).expectStatus().isCreated();
        tryToOpenOn(sharedPhone, member).expectStatus().isEqualTo(423);

        unlock(stranger).jsonPath("$.devicesReleased").isEqualTo(1);
        tryToOpenOn(sharedPhone, member).expectStatus().isCreated();
    }

    private void anHourPasses() {
        mongo.updateMulti(
                Query.query(new Criteria()
                        .orOperator(
                                Criteria.where("_id").is("member:" + member),
                                Criteria.where("together").is("member:" + member))),
                Update.update("lastAt", Instant.now().minusSeconds(3600)),
                "attempts");
    }

    private RestTestClient.BodyContentSpec unlock(MemberId who) {
        return post(
                        "/api/v1/identity-reviews/members/" + who + "/attempts-release",
                        Tokens.withRoles("claims-officer"),
                        Map.of("reason", "Identity card seen at the branch."))
                .expectStatus()
                .isOk()
                .expectBody();
    }

    /** As after more failures, which would take their waits. */
    private void lockAllWhoFailedWith(MemberId who) {
        String name = "member:" + who;
        mongo.updateMulti(
                Query.query(new Criteria()
                        .orOperator(
                                Criteria.where("_id").is(name),
                                Criteria.where("together").is(name))),
                Update.update("count", 5),
                "attempts");
    }

    /** With a client that does not retry after Retry-After by itself, as the other one does. */
    private RestTestClient.ResponseSpec openWithoutPatience() {
        return RestTestClient.bindToServer(new JdkClientHttpRequestFactory())
                .baseUrl("http://localhost:" + port)
                .build()
                .post()
                .uri("/api/v1/verifications")
                .headers(headers -> headers.setBearerAuth(Tokens.member(member)))
                .header("Device-Id", "phone-of-" + member)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("purpose", "CLAIM"))
                .exchange();
    }

    @Test
    void another_members_session_does_not_exist_for_me() {
        String verification = open(member);
        MemberId stranger = MemberId.next();

        get("/api/v1/verifications/" + verification, Tokens.member(stranger))
                .expectStatus()
                .isNotFound();
        perform(stranger, verification, "grace")
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:jmo:problem:verification-not-found");
        perform(member, UUID.randomUUID().toString(), "grace").expectStatus().isNotFound();
    }

    @Test
    void a_photo_to_take_again_names_every_instruction_and_uses_nothing_up() {
        String verification = open(member);

        performBeginningWith(member, verification, Portraits.jpeg(Portraits.plain(640, 480, Color.GRAY), 0.9))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:jmo:problem:photo-retake")
                .jsonPath("$.faults[0].field")
                .isEqualTo("frames[0]")
                .jsonPath("$.faults[0].code")
                .isEqualTo("no-face")
                .jsonPath("$.faults[0].message")
                .value(String.class, message -> assertThat(message).startsWith("Wajah tidak terlihat."));
        assertThat(stored(verification).getString("state")).isEqualTo("OPEN");
        perform(member, verification, "grace").expectStatus().isOk();
    }

    @Test
    void the_same_frames_again_are_accepted_and_others_are_not() {
        String verification = open(member);
        List<Shot> shots = CAMERA.perform("grace", askedIn(verification).actions());
        send(member, verification, shots).expectStatus().isOk();
        var before = stored(verification);

        send(member, verification, shots).expectStatus().isOk();
        perform(member, verification, "grace")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:jmo:problem:selfie-already-taken");

        assertThat(stored(verification)).isEqualTo(before);
    }

    @Test
    void of_two_uploads_at_the_same_instant_one_counts() {
        String verification = open(member);

        int[] statuses = Stream.of("grace", "eileen")
                .map(person -> CompletableFuture.supplyAsync(() -> perform(member, verification, person)
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

        perform(member, verification, "grace")
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
