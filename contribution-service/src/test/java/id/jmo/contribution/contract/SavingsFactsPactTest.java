package id.jmo.contribution.contract;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.dsl.LambdaDsl;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.consumer.junit5.ProviderType;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Interaction;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import id.jmo.contribution.messaging.MessagingTestAccess;
import id.jmo.platform.testsupport.ConsumerPactTest;
import id.jmo.platform.testsupport.TestPersonalData;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What this service reads of the facts of savings: that a contribution was credited. */
@ConsumerPactTest
@PactTestFor(
        providerName = "balance-service",
        pactMethod = "facts",
        providerType = ProviderType.ASYNCH,
        pactVersion = PactSpecVersion.V4)
class SavingsFactsPactTest {

    private static final UUID MEMBER = UUID.fromString("01920000-0000-7000-8000-000000000001");
    private static final String CONTRIBUTION = "6f1c2a34-0000-3000-8000-00000000000d";

    @Pact(provider = "balance-service", consumer = "contribution-service")
    V4Pact facts(PactBuilder builder) {
        return builder.usingLegacyMessageDsl()
                .expectsToReceive("id.jmo.savings.credited.v1")
                .withMetadata(Map.of("ce_type", "id.jmo.savings.credited.v1", "contentType", "application/json"))
                .withContent(LambdaDsl.newJsonBody(data -> data.uuid("memberId", MEMBER)
                                .stringType("postingId", "contribution:" + CONTRIBUTION)
                                .integerType("amount", 59_000))
                        .build())
                .toPact(V4Pact.class);
    }

    @Test
    void a_credit_says_which_contribution_it_is_for(List<V4Interaction.AsynchronousMessage> messages) {
        assertThat(messages)
                .singleElement()
                .extracting(message -> MessagingTestAccess.credit(
                        TestPersonalData.eventJson(),
                        message.getContents().getContents().getValue()))
                .isEqualTo(CONTRIBUTION + " 59000");
    }
}
