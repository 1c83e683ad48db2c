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
import id.jmo.balance.messaging.MessagingTestAccess.MergerRead;
import id.jmo.balance.model.MergerId;
import id.jmo.platform.testsupport.ConsumerPactTest;
import id.jmo.platform.testsupport.TestPersonalData;
import id.jmo.platform.values.MemberId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is read of the steps of mergers. Each message is described by its event type. */
@ConsumerPactTest
@PactTestFor(
        providerName = "account-service",
        pactMethod = "steps",
        providerType = ProviderType.ASYNCH,
        pactVersion = PactSpecVersion.V4)
class MergerFactsPactTest {

    private static final UUID MERGER = UUID.fromString("01920000-0000-7000-8000-00000000e001");
    private static final UUID FROM = UUID.fromString("01920000-0000-7000-8000-000000000002");
    private static final UUID INTO = UUID.fromString("01920000-0000-7000-8000-000000000001");

    @Pact(provider = "account-service", consumer = "balance-service")
    V4Pact steps(PactBuilder builder) {
        MessagePactBuilder messages = builder.usingLegacyMessageDsl();
        for (String fact : List.of("requested", "taken", "undo-needed")) {
            String type = "id.jmo.merger." + fact + ".v1";
            messages.expectsToReceive(type)
                    .withMetadata(Map.of("contentType", "application/json", "ce_type", type))
                    .withContent(LambdaDsl.newJsonBody(step -> step.uuid("mergerId", MERGER)
                                    .uuid("from", FROM)
                                    .uuid("into", INTO))
                            .build());
        }
        return messages.toPact(V4Pact.class);
    }

    @Test
    void each_step_says_which_merger_and_which_books(List<V4Interaction.AsynchronousMessage> messages) {
        assertThat(messages)
                .hasSize(3)
                .extracting(message -> MessagingTestAccess.merger(
                        TestPersonalData.eventJson(),
                        message.getContents().getContents().getValue()))
                .containsOnly(new MergerRead(new MergerId(MERGER), new MemberId(FROM), new MemberId(INTO)));
    }
}
