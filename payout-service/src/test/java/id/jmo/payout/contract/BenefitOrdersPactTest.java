package id.jmo.payout.contract;

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
import id.jmo.payout.messaging.MessagingTestAccess;
import id.jmo.payout.messaging.MessagingTestAccess.Order;
import id.jmo.payout.model.PayoutAccount;
import id.jmo.payout.model.PayoutCause;
import id.jmo.platform.testsupport.ConsumerPactTest;
import id.jmo.platform.testsupport.TestPersonalData;
import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What we read of the facts about accidents that are orders to pay. Each message is described by its event type. */
@ConsumerPactTest
@PactTestFor(
        providerName = "accident-service",
        pactMethod = "orders",
        providerType = ProviderType.ASYNCH,
        pactVersion = PactSpecVersion.V4)
class BenefitOrdersPactTest {

    private static final String ORDERED = "id.jmo.accident.benefit-ordered.v1";
    private static final String CORRECTED = "id.jmo.accident.payout-account-corrected.v1";
    private static final UUID ACCIDENT = UUID.fromString("01920000-0000-7000-8000-00000000a001");
    private static final UUID MEMBER = UUID.fromString("01920000-0000-7000-8000-000000000001");
    private static final UUID PAYOUT = UUID.fromString("01920000-0000-7000-8000-00000000f001");
    private static final String ENCRYPTED = "jmo1:[A-Za-z0-9_-]+:[A-Za-z0-9_-]+";
    private static final String ACCOUNT_NUMBER = "jmo1:k1:4TpYc4Yn2GzIYzIvBlwS-_JE_6gZiSOVoLIhTP1HDfS-5rDsfp0";
    private static final String HOLDER_NAME = "jmo1:k1:-pWJ69NuXfwG77hBM3I5AKekMSp4nGC5yXSrQJwYCelzV8RV1lQEi6WF";

    private static final JsonMapper JSON = TestPersonalData.eventJson();

    @Pact(provider = "accident-service", consumer = "payout-service")
    V4Pact orders(PactBuilder builder) {
        MessagePactBuilder messages = builder.usingLegacyMessageDsl();
        for (String type : List.of(ORDERED, CORRECTED)) {
            messages.expectsToReceive(type)
                    .withMetadata(Map.of("contentType", "application/json", "ce_type", type))
                    .withContent(LambdaDsl.newJsonBody(data -> data.uuid("accidentId", ACCIDENT)
                                    .uuid("memberId", MEMBER)
                                    .uuid("payoutId", PAYOUT)
                                    .integerType("net", 140_000_000)
                                    .object(
                                            "payout",
                                            account -> account.stringMatcher("bankCode", "[0-9A-Z]{3,11}", "014")
                                                    .stringMatcher("accountNumber", ENCRYPTED, ACCOUNT_NUMBER)
                                                    .stringMatcher("holderName", ENCRYPTED, HOLDER_NAME)))
                            .build());
        }
        return messages.toPact(V4Pact.class);
    }

    @Test
    void the_orders_to_pay_are_understood(List<V4Interaction.AsynchronousMessage> messages) {
        assertThat(messages).hasSize(2).allSatisfy(message -> {
            byte[] body = message.getContents().getContents().getValue();
            assertThat(MessagingTestAccess.benefitOrder(JSON, body))
                    .isEqualTo(new Order(
                            new PayoutId(PAYOUT),
                            new PayoutCause.Accident(new AccidentId(ACCIDENT)),
                            new MemberId(MEMBER),
                            Rupiah.of(140_000_000),
                            new PayoutAccount(
                                    "014", Confidential.of("1234567890"), Confidential.of("EILEEN COLLINS"))));
        });
    }
}
