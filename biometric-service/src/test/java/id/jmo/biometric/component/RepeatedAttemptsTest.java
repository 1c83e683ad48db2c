package id.jmo.biometric.component;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.biometric.application.Attempts;
import id.jmo.biometric.engine.Portraits;
import id.jmo.biometric.model.AttemptRules;
import id.jmo.biometric.model.AttemptRules.Failures;
import id.jmo.biometric.model.PolicyBook;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.Jakarta;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** Who tries many faces: what limits the attempts of a member and of a device, and what does not lift the limit. */
class RepeatedAttemptsTest extends BiometricComponentTest {

    private static final int AT_ONCE = 30;

    @Autowired
    Attempts attempts;

    @Autowired
    PolicyBook policies;

    @Test
    void a_member_has_one_open_session_the_one_opened_last() {
        enrol(member, Portraits.eileen());
        String first = open(member);
        String second = open(member);

        perform(member, first, "eileen")
                .expectStatus()
                .isEqualTo(410)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:jmo:problem:verification-expired");
        assertThat(stored(first).getString("state")).isEqualTo("OPEN");
        get("/api/v1/verifications/" + first, Tokens.member(member))
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("EXPIRED");
        perform(member, second, "eileen").expectStatus().isOk();
    }

    @Test
    void of_sessions_opened_at_the_same_instant_one_takes_frames() {
        enrol(member, Portraits.eileen());
        List<String> opened;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            opened = IntStream.range(0, 6)
                    .mapToObj(_ -> CompletableFuture.supplyAsync(
                            () -> tryToOpenOn("phone", member)
                                    .expectBody(JsonNode.class)
                                    .returnResult()
                                    .getResponseBody()
                                    .get("verificationId")
                                    .asString(),
                            threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }

        long waiting = opened.stream()
                .filter(id -> stored(id).getDate("expiresAt").toInstant().isAfter(Instant.now()))
                .count();

        assertThat(opened).hasSize(6);
        assertThat(waiting).isEqualTo(1);
    }

    @Test
    void a_session_names_the_device_it_is_opened_from() {
        for (String device : new String[] {null, " "}) {
            http.post()
                    .uri("/api/v1/verifications")
                    .headers(headers -> {
                        headers.setBearerAuth(Tokens.member(member));
                        if (device != null) {
                            headers.set("Device-Id", device);
                        }
                    })
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("purpose", "CLAIM"))
                    .exchange()
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.faults[0].field")
                    .isEqualTo("Device-Id");
        }
    }

    @Test
    void frames_of_a_session_that_was_opened_before_the_lock_are_refused_unmeasured() {
        enrol(member, Portraits.eileen());
        String verification = open(member);
        failed("member:" + member, 5);

        perform(member, verification, "eileen")
                .expectStatus()
                .isEqualTo(423)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:jmo:problem:verification-locked");

        assertThat(stored(verification).getString("state")).isEqualTo("OPEN");
        assertThat(failures("member:" + member)).isEqualTo(5);
    }

    @Test
    void frames_from_a_device_that_others_have_locked_since_are_refused() {
        enrol(member, Portraits.eileen());
        String verification = open(member);
        failed(deviceOf(verification), 5);

        perform(member, verification, "eileen").expectStatus().isEqualTo(423);
    }

    @Test
    void a_match_forgets_the_members_own_failures_and_none_of_the_device() {
        enrol(member, Portraits.eileen());
        String verification = open(member);
        failed("member:" + member, 4);
        failed(deviceOf(verification), 4);

        perform(member, verification, "eileen").expectStatus().isOk();

        assertThat(failures("member:" + member)).isZero();
        assertThat(failures(deviceOf(verification))).isEqualTo(4);
    }

    @Test
    void failures_at_the_same_instant_are_all_counted() {
        AttemptRules rules = policies.on(Jakarta.today(Clock.systemUTC())).attempts();
        String device = "device:shared by many " + member;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, AT_ONCE)
                    .mapToObj(one -> CompletableFuture.runAsync(
                            () -> attempts.change(
                                    device, before -> rules.another(before, Set.of("member:" + one), Instant.now())),
                            threads))
                    .toList()
                    .forEach(CompletableFuture::join);
        }

        Failures counted = attempts.of(device);

        assertThat(counted.count()).isEqualTo(AT_ONCE);
        assertThat(counted.together()).hasSize(AT_ONCE);
    }

    private String deviceOf(String verification) {
        return "device:" + stored(verification).getString("device");
    }

    private void failed(String who, int times) {
        mongo.upsert(
                Query.query(Criteria.where("_id").is(who)),
                new Update().set("count", times).set("lastAt", Instant.now().minusSeconds(3600)),
                "attempts");
    }

    private int failures(String who) {
        return mongo.findById(who, Document.class, "attempts").getInteger("count");
    }
}
