package id.jmo.biometric.contract;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MessagePactBuilder;
import au.com.dius.pact.consumer.dsl.LambdaDsl;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.consumer.junit5.ProviderType;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Interaction;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import id.jmo.biometric.messaging.MessagingTestAccess;
import id.jmo.platform.testsupport.ConsumerPactTest;
import id.jmo.platform.testsupport.ServiceTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import tools.jackson.databind.json.JsonMapper;

/** What this service reads of the facts of claims. Each message is described by its event type. */
@ServiceTest
@ConsumerPactTest
@PactTestFor(
        providerName = "claim-service",
        pactMethod = "facts",
        providerType = ProviderType.ASYNCH,
        pactVersion = PactSpecVersion.V4)
class ClaimFactsPactTest {

    private static final String CLAIM = "01920000-0000-7000-8000-00000000c001";
    private static final String MEMBER = "01920000-0000-7000-8000-000000000001";
    private static final String VERIFICATION = "7b0d5c8e-0b1a-4c55-9d5e-2f1f6a5f0001";
    private static final String SUBMITTED_AT = "2026-09-01T03:00:00Z";
    private static final String INSTANT = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z";

    @Autowired
    @Qualifier("eventJsonMapper")
    JsonMapper json;

    @Pact(provider = "claim-service", consumer = "biometric-service")
    V4Pact facts(PactBuilder builder) {
        MessagePactBuilder messages = builder.usingLegacyMessageDsl();
        message(
                messages,
                "id.jmo.claim.submitted.v1",
                data -> data.uuid("claimId", UUID.fromString(CLAIM))
                        .uuid("memberId", UUID.fromString(MEMBER))
                        .uuid("verificationId", UUID.fromString(VERIFICATION))
                        .stringMatcher("submittedAt", INSTANT, SUBMITTED_AT));
        for (String decided : MessagingTestAccess.DECIDED) {
            message(messages, decided, data -> data.uuid("claimId", UUID.fromString(CLAIM)));
        }
        return messages.toPact(V4Pact.class);
    }

    @Test
    void the_facts_of_claims_are_understood(List<V4Interaction.AsynchronousMessage> messages) {
        assertThat(messages).hasSize(1 + MessagingTestAccess.DECIDED.size());
        for (V4Interaction.AsynchronousMessage message : messages) {
            byte[] body = message.getContents().getContents().getValue();
            if (message.getDescription().equals("id.jmo.claim.submitted.v1")) {
                assertThat(MessagingTestAccess.submitted(json, body).toString())
                        .contains(CLAIM, MEMBER, VERIFICATION, SUBMITTED_AT);
            } else {
                assertThat(MessagingTestAccess.decidedClaim(json, body)).isEqualTo(CLAIM);
            }
        }
    }

    private static void message(MessagePactBuilder messages, String type, Consumer<LambdaDslObject> data) {
        messages.expectsToReceive(type)
                .withMetadata(Map.of("contentType", "application/json", "ce_type", type))
                .withContent(LambdaDsl.newJsonBody(data::accept).build());
    }
}
