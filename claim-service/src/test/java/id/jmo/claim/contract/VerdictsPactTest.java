package id.jmo.claim.contract;

import static id.jmo.claim.contract.Messages.CLAIM;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.dsl.PactDslJsonRootValue;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.consumer.junit5.ProviderType;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Interaction;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import id.jmo.platform.testsupport.ConsumerPactTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What this service reads of the verdicts on selfies. */
@ConsumerPactTest
@PactTestFor(
        providerName = "biometric-service",
        pactMethod = "verdicts",
        providerType = ProviderType.ASYNCH,
        pactVersion = PactSpecVersion.V4)
class VerdictsPactTest {

    private static final UUID VERIFICATION = UUID.fromString("7b0d5c8e-0b1a-4c55-9d5e-2f1f6a5f0001");

    @Pact(provider = "biometric-service", consumer = "claim-service")
    V4Pact verdicts(PactBuilder builder) {
        return new Messages(builder)
                .of("id.jmo.verification.identity-verified.v1", data -> data.uuid("claimId", CLAIM))
                .of(
                        "id.jmo.verification.identity-refused.v1",
                        data -> data.uuid("claimId", CLAIM)
                                .minArrayLike("reasons", 1, PactDslJsonRootValue.stringType("SESSION_EXPIRED"), 1))
                .of(
                        "id.jmo.verification.identity-review-needed.v1",
                        data -> data.uuid("claimId", CLAIM)
                                .minArrayLike("reasons", 1, PactDslJsonRootValue.stringType("SIMILARITY_UNSURE"), 1)
                                .numberType("similarity", 0.47)
                                .numberType("liveness", 0.93))
                .of(
                        "id.jmo.verification.selfie-judged.v1",
                        data -> data.uuid("verificationId", VERIFICATION)
                                .uuid("memberId", Messages.MEMBER)
                                .stringMatcher("purpose", "DATA_UPDATE|PAYOUT_ACCOUNT", "PAYOUT_ACCOUNT")
                                .stringMatcher("verdict", "MATCH|REVIEW|NO_MATCH|LIVENESS_FAILED", "MATCH")
                                .stringMatcher("judgedAt", Messages.INSTANT, Messages.TIME))
                .pact();
    }

    @Test
    void the_verdicts_are_understood(List<V4Interaction.AsynchronousMessage> messages) {
        assertThat(messages)
                .extracting(message -> Messages.read(message).toString())
                .containsExactlyInAnyOrder(
                        "VerificationEvent[claimId=%s, reasons=null, similarity=null, liveness=null]".formatted(CLAIM),
                        "VerificationEvent[claimId=%s, reasons=[SESSION_EXPIRED], similarity=null, liveness=null]"
                                .formatted(CLAIM),
                        "VerificationEvent[claimId=%s, reasons=[SIMILARITY_UNSURE], similarity=0.47, liveness=0.93]"
                                .formatted(CLAIM),
                        "SelfieJudged[verificationId=%s, memberId=%s, purpose=PAYOUT_ACCOUNT, verdict=MATCH, judgedAt=%s]"
                                .formatted(VERIFICATION, Messages.MEMBER, Messages.TIME));
    }
}
