package id.jmo.memberapp;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.Matchers;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import id.jmo.memberapp.MemberApp.Answer;
import id.jmo.platform.testsupport.ConsumerPactTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The session in which a member shows a face. The frames themselves are played in the journeys. */
@ConsumerPactTest
@PactTestFor(providerName = "biometric-service-api", pactMethod = "sessions", pactVersion = PactSpecVersion.V4)
class BiometricServicePactTest {

    private static final String VERIFICATIONS = "/api/v1/verifications";
    private static final String NONCE = "0123456789abcdef0123456789abcdef";
    private static final String LOOK = "Lihat lurus ke kamera.";
    private static final UUID SESSION = UUID.fromString("01920000-0000-7000-8000-0000000a0001");

    record Opened(UUID verificationId, String nonce, List<Step> steps, String expiresAt) {}

    record Step(String step, String instruction) {}

    @Pact(provider = "biometric-service-api", consumer = "member-app")
    V4Pact sessions(PactBuilder pact) {
        return pact.expectsToReceiveHttpInteraction(
                        "the opening of a verification",
                        http -> http.withRequest(request -> Promises.post(
                                        request, VERIFICATIONS, body -> body.stringValue("purpose", "CLAIM")))
                                .willRespondWith(response -> Promises.ok(
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
                                                                Promises.TIME,
                                                                "2026-10-05T09:15:00+07:00"))
                                        .status(201)
                                        .header(
                                                "Location",
                                                Matchers.regexp(
                                                        ".*" + VERIFICATIONS + "/" + Promises.UUID,
                                                        VERIFICATIONS + "/" + SESSION))))
                .toPact();
    }

    @Test
    void the_member_is_told_what_to_do_before_the_camera(MockServer server) {
        MemberApp app = new MemberApp(server);

        Answer opened = app.post(VERIFICATIONS, "{\"purpose\": \"CLAIM\"}");

        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.header("Location")).endsWith(VERIFICATIONS + "/" + SESSION);
        assertThat(opened.as(Opened.class))
                .isEqualTo(new Opened(SESSION, NONCE, List.of(new Step("FRONTAL", LOOK)), "2026-10-05T09:15:00+07:00"));
    }
}
