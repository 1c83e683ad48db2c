package id.jmo.account.contract;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.dsl.LambdaDsl;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.consumer.junit5.ProviderType;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Interaction;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import id.jmo.account.messaging.MessagingTestAccess;
import id.jmo.account.model.dataupdate.JudgedSelfie;
import id.jmo.platform.testsupport.ConsumerPactTest;
import id.jmo.platform.testsupport.TestPersonalData;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.VerificationId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What this service reads of the verdict on a selfie for a data update, and of the erasure of pictures. */
@ConsumerPactTest
@PactTestFor(
        providerName = "biometric-service",
        pactMethod = "verdicts",
        providerType = ProviderType.ASYNCH,
        pactVersion = PactSpecVersion.V4)
class SelfiesPactTest {

    private static final String JUDGED = "id.jmo.verification.selfie-judged.v1";
    private static final String ERASED = "id.jmo.biometric.erased.v1";
    private static final UUID REQUEST = UUID.fromString("01920000-0000-7000-8000-00000000f001");
    private static final UUID VERIFICATION = UUID.fromString("7b0d5c8e-0b1a-4c55-9d5e-2f1f6a5f0001");
    private static final UUID MEMBER = UUID.fromString("01920000-0000-7000-8000-000000000001");

    @Pact(provider = "biometric-service", consumer = "account-service")
    V4Pact verdicts(PactBuilder builder) {
        return builder.usingLegacyMessageDsl()
                .expectsToReceive(JUDGED)
                .withMetadata(Map.of("contentType", "application/json", "ce_type", JUDGED))
                .withContent(LambdaDsl.newJsonBody(selfie -> selfie.uuid("verificationId", VERIFICATION)
                                .uuid("memberId", MEMBER)
                                .stringMatcher("verdict", "MATCH|REVIEW|NO_MATCH|LIVENESS_FAILED", "MATCH")
                                .stringMatcher(
                                        "judgedAt",
                                        "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z",
                                        "2026-09-01T03:00:02.500Z"))
                        .build())
                .expectsToReceive(ERASED)
                .withMetadata(Map.of("contentType", "application/json", "ce_type", ERASED))
                .withContent(LambdaDsl.newJsonBody(erased -> erased.uuid("requestId", REQUEST)
                                .uuid("memberId", MEMBER)
                                .stringValue("kind", "SELFIES"))
                        .build())
                .toPact(V4Pact.class);
    }

    @Test
    void a_verdict_says_whose_selfie_matched_and_when_and_an_erasure_whose_pictures_are_gone(
            List<V4Interaction.AsynchronousMessage> messages) {
        assertThat(MessagingTestAccess.erased(
                        TestPersonalData.eventJson(),
                        messages.getLast().getContents().getContents().getValue()))
                .isEqualTo(REQUEST + " " + MEMBER + " SELFIES");
        assertThat(MessagingTestAccess.selfie(
                        TestPersonalData.eventJson(),
                        messages.getFirst().getContents().getContents().getValue()))
                .isEqualTo(new JudgedSelfie(
                        new VerificationId(VERIFICATION),
                        new MemberId(MEMBER),
                        true,
                        Instant.parse("2026-09-01T03:00:02.500Z")));
    }
}
