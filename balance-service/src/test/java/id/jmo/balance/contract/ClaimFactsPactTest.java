package id.jmo.balance.contract;

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
import id.jmo.balance.messaging.MessagingTestAccess;
import id.jmo.balance.messaging.MessagingTestAccess.ApprovalRead;
import id.jmo.balance.messaging.MessagingTestAccess.ClaimRead;
import id.jmo.balance.model.Terms;
import id.jmo.platform.testsupport.ConsumerPactTest;
import id.jmo.platform.testsupport.TestPersonalData;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is read of the facts of claims. Each message is described by its event type. */
@ConsumerPactTest
@PactTestFor(
        providerName = "claim-service",
        pactMethod = "facts",
        providerType = ProviderType.ASYNCH,
        pactVersion = PactSpecVersion.V4)
class ClaimFactsPactTest {

    private static final String CLAIM = "01920000-0000-7000-8000-00000000c001";
    private static final String MEMBER = "01920000-0000-7000-8000-000000000001";
    private static final JsonMapper JSON = TestPersonalData.eventJson();

    @Pact(provider = "claim-service", consumer = "balance-service")
    V4Pact facts(PactBuilder builder) {
        MessagePactBuilder messages = builder.usingLegacyMessageDsl();
        message(messages, "submitted", data -> {});
        message(
                messages,
                "approved",
                data -> data.integerType("gross", 9_600_000)
                        .integerType("tax", 0)
                        .integerType("net", 9_600_000));
        message(messages, "rejected", data -> {});
        message(messages, "cancelled", data -> {});
        return messages.toPact(V4Pact.class);
    }

    @Test
    void the_facts_of_claims_are_understood(List<V4Interaction.AsynchronousMessage> messages) {
        ClaimRead claim = new ClaimRead(ClaimId.of(CLAIM), MemberId.of(MEMBER));
        Rupiah amount = Rupiah.of(9_600_000);
        assertThat(messages)
                .extracting(message -> MessagingTestAccess.claimFact(
                        JSON,
                        message.getDescription(),
                        message.getContents().getContents().getValue()))
                .containsExactlyInAnyOrder(
                        claim,
                        new ApprovalRead(claim.claim(), claim.member(), new Terms(amount, Rupiah.ZERO, amount)),
                        claim,
                        claim);
    }

    private static void message(MessagePactBuilder messages, String fact, Consumer<LambdaDslObject> more) {
        String type = "id.jmo.claim." + fact + ".v1";
        messages.expectsToReceive(type)
                .withMetadata(Map.of("contentType", "application/json", "ce_type", type))
                .withContent(LambdaDsl.newJsonBody(data -> {
                            data.uuid("claimId", UUID.fromString(CLAIM)).uuid("memberId", UUID.fromString(MEMBER));
                            more.accept(data);
                        })
                        .build());
    }
}
