package id.jmo.account.contract;

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
import id.jmo.account.messaging.MessagingTestAccess;
import id.jmo.platform.testsupport.ConsumerPactTest;
import id.jmo.platform.testsupport.TestPersonalData;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What this service reads of balance-service's answers about mergers. */
@ConsumerPactTest
@PactTestFor(
        providerName = "balance-service",
        pactMethod = "answers",
        providerType = ProviderType.ASYNCH,
        pactVersion = PactSpecVersion.V4)
class MergersPactTest {

    private static final UUID MERGER = UUID.fromString("01920000-0000-7000-8000-00000000e001");
    private static final UUID MEMBER = UUID.fromString("01920000-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("01920000-0000-7000-8000-000000000002");

    @Pact(provider = "balance-service", consumer = "account-service")
    V4Pact answers(PactBuilder builder) {
        MessagePactBuilder messages = builder.usingLegacyMessageDsl();
        for (String fact :
                List.of("merged-out", "merge-out-refused", "merged-in", "merge-in-refused", "merge-undone")) {
            String type = "id.jmo.savings." + fact + ".v1";
            messages.expectsToReceive(type)
                    .withMetadata(Map.of("contentType", "application/json", "ce_type", type))
                    .withContent(LambdaDsl.newJsonBody(answer -> {
                                answer.uuid("mergerId", MERGER)
                                        .uuid("memberId", MEMBER)
                                        .uuid("counterpart", OTHER);
                                if (!fact.endsWith("refused")) {
                                    answer.integerType("amount", 9_600_000);
                                }
                            })
                            .build());
        }
        return messages.toPact(V4Pact.class);
    }

    @Test
    void each_answer_says_which_merger_and_which_books(List<V4Interaction.AsynchronousMessage> messages) {
        assertThat(messages)
                .hasSize(5)
                .extracting(message -> MessagingTestAccess.mergerAnswer(
                        TestPersonalData.eventJson(),
                        message.getContents().getContents().getValue()))
                .containsOnly(MERGER + " " + MEMBER + " " + OTHER);
    }
}
