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
import id.jmo.balance.messaging.MessagingTestAccess.BenefitPaymentRead;
import id.jmo.balance.messaging.MessagingTestAccess.BenefitReturnRead;
import id.jmo.balance.messaging.MessagingTestAccess.PaymentRead;
import id.jmo.balance.messaging.MessagingTestAccess.ReturnRead;
import id.jmo.platform.testsupport.ConsumerPactTest;
import id.jmo.platform.testsupport.TestPersonalData;
import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is read of the facts of payouts. Each message is described by its event type. */
@ConsumerPactTest
@PactTestFor(
        providerName = "payout-service",
        pactMethod = "facts",
        providerType = ProviderType.ASYNCH,
        pactVersion = PactSpecVersion.V4)
class PayoutFactsPactTest {

    private static final String PAYOUT = "01920000-0000-7000-8000-00000000d001";
    private static final String CLAIM = "01920000-0000-7000-8000-00000000c001";
    private static final String ACCIDENT = "01920000-0000-7000-8000-00000000a001";
    private static final String MEMBER = "01920000-0000-7000-8000-000000000001";
    private static final JsonMapper JSON = TestPersonalData.eventJson();

    @Pact(provider = "payout-service", consumer = "balance-service")
    V4Pact facts(PactBuilder builder) {
        MessagePactBuilder messages = builder.usingLegacyMessageDsl();
        message(messages, "completed", "claimId", CLAIM, data -> data.integerType("amount", 9_600_000));
        message(messages, "returned", "claimId", CLAIM, data -> {});
        message(messages, "benefit-completed", "accidentId", ACCIDENT, data -> data.integerType("amount", 9_600_000));
        message(messages, "benefit-returned", "accidentId", ACCIDENT, data -> {});
        return messages.toPact(V4Pact.class);
    }

    @Test
    void the_facts_of_payouts_are_understood(List<V4Interaction.AsynchronousMessage> messages) {
        PayoutId payout = PayoutId.of(PAYOUT);
        ClaimId claim = ClaimId.of(CLAIM);
        AccidentId accident = AccidentId.of(ACCIDENT);
        MemberId member = MemberId.of(MEMBER);
        assertThat(messages)
                .extracting(message -> MessagingTestAccess.payoutFact(
                        JSON,
                        message.getDescription(),
                        message.getContents().getContents().getValue()))
                .containsExactlyInAnyOrder(
                        new PaymentRead(payout, claim, member, Rupiah.of(9_600_000)),
                        new ReturnRead(payout, claim, member),
                        new BenefitPaymentRead(payout, accident, member, Rupiah.of(9_600_000)),
                        new BenefitReturnRead(payout, accident, member));
    }

    private static void message(
            MessagePactBuilder messages, String fact, String cause, String id, Consumer<LambdaDslObject> more) {
        String type = "id.jmo.payout." + fact + ".v1";
        messages.expectsToReceive(type)
                .withMetadata(Map.of("contentType", "application/json", "ce_type", type))
                .withContent(LambdaDsl.newJsonBody(data -> {
                            data.uuid("payoutId", UUID.fromString(PAYOUT));
                            data.uuid(cause, UUID.fromString(id)).uuid("memberId", UUID.fromString(MEMBER));
                            more.accept(data);
                        })
                        .build());
    }
}
