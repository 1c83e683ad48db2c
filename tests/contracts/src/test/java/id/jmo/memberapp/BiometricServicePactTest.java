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
import id.jmo.memberapp.MemberApp.Fault;
import id.jmo.platform.testsupport.ConsumerPactTest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The selfie. What it shows is the state's affair: the bytes here are the beginning and the end of a JPEG. */
@ConsumerPactTest
@PactTestFor(providerName = "biometric-service-api", pactMethod = "selfies", pactVersion = PactSpecVersion.V4)
class BiometricServicePactTest {

    private static final String VERIFICATIONS = "/api/v1/verifications";
    private static final UUID SHARP = UUID.fromString("01920000-0000-7000-8000-0000000a0001");
    private static final UUID EMPTY = UUID.fromString("01920000-0000-7000-8000-0000000a0002");
    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ffe000104a46494600010100000100010000ffd9");

    record Opened(UUID verificationId, String expiresAt) {}

    record Taken(String outcome) {}

    @Pact(provider = "biometric-service-api", consumer = "member-app")
    V4Pact selfies(PactBuilder pact) {
        return pact.expectsToReceiveHttpInteraction(
                        "the opening of a verification",
                        http -> http.withRequest(request -> Promises.post(
                                        request, VERIFICATIONS, body -> body.stringValue("purpose", "CLAIM")))
                                .willRespondWith(response -> Promises.ok(
                                                response,
                                                body -> body.uuid("verificationId", SHARP)
                                                        .stringMatcher(
                                                                "expiresAt",
                                                                Promises.TIME,
                                                                "2026-10-05T09:15:00+07:00"))
                                        .status(201)
                                        .header(
                                                "Location",
                                                Matchers.regexp(
                                                        ".*" + VERIFICATIONS + "/" + Promises.UUID,
                                                        VERIFICATIONS + "/" + SHARP))))
                .given("the member has opened a verification")
                .given("the photo shows a face")
                .expectsToReceiveHttpInteraction(
                        "a selfie",
                        http -> http.withRequest(request -> selfie(request, SHARP))
                                .willRespondWith(response ->
                                        Promises.ok(response, body -> body.stringValue("outcome", "ACCEPTED"))))
                .given("the member has opened a verification")
                .given("the photo shows no face")
                .expectsToReceiveHttpInteraction(
                        "a selfie without a face",
                        http -> http.withRequest(request -> selfie(request, EMPTY))
                                .willRespondWith(response -> Promises.problem(
                                        response,
                                        422,
                                        "photo-retake",
                                        body -> body.minArrayLike(
                                                "faults",
                                                1,
                                                fault -> fault.stringType("field", "photo")
                                                        .stringMatcher("code", "[a-z]+(-[a-z]+)*", "no-face")
                                                        .stringType("message", "Wajah tidak terlihat.")))))
                .toPact();
    }

    @Test
    void the_member_takes_a_selfie_and_again_where_it_shows_too_little(MockServer server) {
        MemberApp app = new MemberApp(server);

        Answer opened = app.post(VERIFICATIONS, "{\"purpose\": \"CLAIM\"}");
        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.header("Location")).endsWith(VERIFICATIONS + "/" + SHARP);
        assertThat(opened.as(Opened.class)).isEqualTo(new Opened(SHARP, "2026-10-05T09:15:00+07:00"));

        Answer taken = app.putPhoto(VERIFICATIONS + "/" + SHARP + "/selfie", JPEG);
        assertThat(taken.as(Taken.class)).isEqualTo(new Taken("ACCEPTED"));

        Answer again = app.putPhoto(VERIFICATIONS + "/" + EMPTY + "/selfie", JPEG);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.header("Content-Type")).startsWith("application/problem+json");
        assertThat(again.problem().type()).isEqualTo("urn:jmo:problem:photo-retake");
        assertThat(again.problem().faults()).isEqualTo(List.of(new Fault("photo", "no-face", "Wajah tidak terlihat.")));
    }

    private static HttpRequestBuilder selfie(HttpRequestBuilder request, UUID example) {
        return Promises.withToken(request.method("PUT")
                        .path(Matchers.fromProviderState(
                                VERIFICATIONS + "/${verificationId}/selfie",
                                VERIFICATIONS + "/" + example + "/selfie")))
                .bodyMatchingContentType("image/jpeg", JPEG);
    }
}
