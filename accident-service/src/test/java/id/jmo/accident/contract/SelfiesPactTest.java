package id.jmo.accident.contract;

import static id.jmo.accident.contract.Messages.INSTANT;
import static id.jmo.accident.contract.Messages.MEMBER;
import static id.jmo.accident.contract.Messages.TIME;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.dsl.PactBuilder;
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
class SelfiesPactTest {

    private static final UUID VERIFICATION = UUID.fromString("7b0d5c8e-0b1a-4c55-9d5e-2f1f6a5f0001");

    @Pact(provider = "biometric-service", consumer = "accident-service")
    V4Pact verdicts(PactBuilder builder) {
        return new Messages(builder)
                .of(
                        "id.jmo.verification.selfie-judged.v1",
                        data -> data.uuid("verificationId", VERIFICATION)
                                .uuid("memberId", MEMBER)
                                .stringMatcher("purpose", "DATA_UPDATE|PAYOUT_ACCOUNT", "PAYOUT_ACCOUNT")
                                .stringMatcher("verdict", "MATCH|REVIEW|NO_MATCH|LIVENESS_FAILED", "MATCH")
                                .stringMatcher("judgedAt", INSTANT, TIME))
                .pact();
    }

    @Test
    void the_verdicts_are_understood(List<V4Interaction.AsynchronousMessage> messages) {
        assertThat(messages)
                .extracting(message -> Messages.read(message).toString())
                .containsExactly(
                        "SelfieJudged[verificationId=%s, memberId=%s, purpose=PAYOUT_ACCOUNT, verdict=MATCH, judgedAt=%s]"
                                .formatted(VERIFICATION, MEMBER, TIME));
    }
}
