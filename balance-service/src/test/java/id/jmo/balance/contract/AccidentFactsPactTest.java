package id.jmo.balance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MessagePactBuilder;
import au.com.dius.pact.consumer.dsl.LambdaDsl;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.consumer.junit5.ProviderType;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Interaction;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import id.jmo.balance.messaging.MessagingTestAccess;
import id.jmo.balance.messaging.MessagingTestAccess.BenefitRead;
import id.jmo.platform.testsupport.ConsumerPactTest;
import id.jmo.platform.testsupport.TestPersonalData;
import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is read of the facts of accidents. The message is described by its event type. */
@ConsumerPactTest
@PactTestFor(
        providerName = "accident-service",
        pactMethod = "ordered",
        providerType = ProviderType.ASYNCH,
        pactVersion = PactSpecVersion.V4)
class AccidentFactsPactTest {

    private static final String ORDERED = "id.jmo.accident.benefit-ordered.v1";
    private static final UUID ACCIDENT = UUID.fromString("01920000-0000-7000-8000-00000000a001");
    private static final UUID MEMBER = UUID.fromString("01920000-0000-7000-8000-000000000001");

    @Pact(provider = "accident-service", consumer = "balance-service")
    V4Pact ordered(PactBuilder builder) {
        MessagePactBuilder messages = builder.usingLegacyMessageDsl();
        messages.expectsToReceive(ORDERED)
                .withMetadata(Map.of("contentType", "application/json", "ce_type", ORDERED))
                .withContent(LambdaDsl.newJsonBody(data -> data.uuid("accidentId", ACCIDENT)
                                .uuid("memberId", MEMBER)
                                .integerType("net", 140_000_000))
                        .build());
        return messages.toPact(V4Pact.class);
    }

    @Test
    void an_ordered_benefit_is_understood(List<V4Interaction.AsynchronousMessage> messages) {
        assertThat(messages)
                .singleElement()
                .satisfies(message -> assertThat(MessagingTestAccess.benefitOrdered(
                                TestPersonalData.eventJson(),
                                message.getContents().getContents().getValue()))
                        .isEqualTo(new BenefitRead(
                                new AccidentId(ACCIDENT), new MemberId(MEMBER), Rupiah.of(140_000_000))));
    }
}
