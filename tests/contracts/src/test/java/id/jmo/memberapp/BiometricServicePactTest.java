package id.jmo.memberapp;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.HttpRequestBuilder;
import au.com.dius.pact.consumer.dsl.Matchers;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import id.jmo.memberapp.MemberApp.Answer;
import id.jmo.platform.testsupport.ConsumerPactTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The session in which a member shows a face. A pact holds no pictures: the provider puts in those of its state. */
@ConsumerPactTest
@PactTestFor(providerName = "biometric-service-api", pactVersion = PactSpecVersion.V4)
class BiometricServicePactTest {

    private static final String VERIFICATIONS = "/api/v1/verifications";
    private static final String DEVICE = "the phone of the member";
    private static final String NONCE = "0123456789abcdef0123456789abcdef";
    private static final String LOOK = "Lihat lurus ke kamera.";
    private static final UUID SESSION = UUID.fromString("01920000-0000-7000-8000-0000000a0001");
    private static final String FRAMES = VERIFICATIONS + "/" + SESSION + "/frames";
    private static final String FORM = "multipart/form-data; boundary=jmo";
    private static final byte[] NO_PICTURES = "--jmo--\r\n".getBytes(StandardCharsets.US_ASCII);

    record Opened(UUID verificationId, String nonce, List<Step> steps, String expiresAt) {}

    record Step(String step, String instruction) {}

    record Taken(String outcome) {}

    @Pact(provider = "biometric-service-api", consumer = "member-app")
    V4Pact sessions(PactBuilder pact) {
        return pact.expectsToReceiveHttpInteraction(
                        "the opening of a verification",
                        http -> http.withRequest(request -> Interactions.post(
                                                request, VERIFICATIONS, body -> body.stringValue("purpose", "CLAIM"))
                                        .header("Device-Id", Matchers.regexp(".+", DEVICE)))
                                .willRespondWith(response -> Interactions.ok(
                                                response,
                                                body -> body.uuid("verificationId", SESSION)
                                                        .stringMatcher("nonce", "[0-9a-f]{32}", NONCE)
                                                        .minArrayLike(
                                                                "steps",
                                                                1,
                                                                step -> step.stringMatcher("step", "[A-Z_]+", "FRONTAL")
                                                                        .stringType("instruction", LOOK))
                                                        .stringMatcher(
                                                                "expiresAt",
                                                                Interactions.TIME,
                                                                "2026-10-05T09:15:00+07:00"))
                                        .status(201)
                                        .header(
                                                "Location",
                                                Matchers.regexp(
                                                        ".*" + VERIFICATIONS + "/" + Interactions.UUID,
                                                        VERIFICATIONS + "/" + SESSION))))
                .toPact();
    }

    @Pact(provider = "biometric-service-api", consumer = "member-app")
    V4Pact framesAsAsked(PactBuilder pact) {
        return pact.given("a session waits, and the member has done what it asked for")
                .expectsToReceiveHttpInteraction(
                        "the frames of a session",
                        http -> http.withRequest(BiometricServicePactTest::frames)
                                .willRespondWith(response ->
                                        Interactions.ok(response, body -> body.stringValue("outcome", "ACCEPTED"))))
                .toPact();
    }

    @Pact(provider = "biometric-service-api", consumer = "member-app")
    V4Pact framesOutOfOrder(PactBuilder pact) {
        return pact.given("a session waits, and the member has done something else")
                .expectsToReceiveHttpInteraction(
                        "frames that do not show what was asked for",
                        http -> http.withRequest(BiometricServicePactTest::frames)
                                .willRespondWith(response -> Interactions.problem(
                                        response,
                                        422,
                                        "challenge-not-followed",
                                        body -> body.minArrayLike(
                                                "faults",
                                                1,
                                                fault -> fault.stringValue("field", "frames")
                                                        .stringType("code", "order")
                                                        .stringType("message", LOOK)))))
                .toPact();
    }

    @Pact(provider = "biometric-service-api", consumer = "member-app")
    V4Pact framesOfNoSession(PactBuilder pact) {
        return pact.given("there is no such session")
                .expectsToReceiveHttpInteraction(
                        "the frames of a session that is not there",
                        http -> http.withRequest(BiometricServicePactTest::frames)
                                .willRespondWith(response ->
                                        Interactions.problem(response, 404, "verification-not-found", body -> {})))
                .toPact();
    }

    private static HttpRequestBuilder frames(HttpRequestBuilder request) {
        return Interactions.withToken(request.method("PUT").path(FRAMES))
                .header("Content-Type", Matchers.regexp("multipart/form-data; ?boundary=.+", FORM));
    }

    @Test
    @PactTestFor(pactMethod = "framesAsAsked")
    void frames_that_show_what_was_asked_for_are_taken(MockServer server) {
        Answer taken = new MemberApp(server).put(FRAMES, FORM, NO_PICTURES);

        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.as(Taken.class)).isEqualTo(new Taken("ACCEPTED"));
    }

    @Test
    @PactTestFor(pactMethod = "framesOutOfOrder")
    void the_member_is_told_what_is_to_be_done_again(MockServer server) {
        Answer refused = new MemberApp(server).put(FRAMES, FORM, NO_PICTURES);

        assertThat(refused.problem().type()).isEqualTo("urn:jmo:problem:challenge-not-followed");
        assertThat(refused.problem().faults()).isNotEmpty();
    }

    @Test
    @PactTestFor(pactMethod = "framesOfNoSession")
    void frames_of_a_session_that_is_not_there_are_refused(MockServer server) {
        assertThat(new MemberApp(server)
                        .put(FRAMES, FORM, NO_PICTURES)
                        .problem()
                        .type())
                .isEqualTo("urn:jmo:problem:verification-not-found");
    }

    @Test
    @PactTestFor(pactMethod = "sessions")
    void the_member_is_told_what_to_do_before_the_camera(MockServer server) {
        MemberApp app = new MemberApp(server);

        Answer opened = app.postFrom(DEVICE, VERIFICATIONS, "{\"purpose\": \"CLAIM\"}");

        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.header("Location")).endsWith(VERIFICATIONS + "/" + SESSION);
        assertThat(opened.as(Opened.class))
                .isEqualTo(new Opened(SESSION, NONCE, List.of(new Step("FRONTAL", LOOK)), "2026-10-05T09:15:00+07:00"));
    }
}
