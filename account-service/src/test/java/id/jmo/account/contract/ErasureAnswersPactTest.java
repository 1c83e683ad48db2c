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

/** What this service reads of notification-service's answers to a request for erasure. */
@ConsumerPactTest
@PactTestFor(
        providerName = "notification-service",
        pactMethod = "answers",
        providerType = ProviderType.ASYNCH,
        pactVersion = PactSpecVersion.V4)
class ErasureAnswersPactTest {

    private static final String ERASED = "id.jmo.notification.erased.v1";
    private static final UUID REQUEST = UUID.fromString("01920000-0000-7000-8000-00000000f001");
    private static final UUID MEMBER = UUID.fromString("01920000-0000-7000-8000-000000000001");

    @Pact(provider = "notification-service", consumer = "account-service")
    V4Pact answers(PactBuilder builder) {
        MessagePactBuilder messages = builder.usingLegacyMessageDsl();
        messages.expectsToReceive(ERASED)
                .withMetadata(Map.of("contentType", "application/json", "ce_type", ERASED))
                .withContent(LambdaDsl.newJsonBody(erased -> erased.uuid("requestId", REQUEST)
                                .uuid("memberId", MEMBER)
                                .stringMatcher("kind", "PROMOTIONS|PUSH_DEVICES|INBOX", "INBOX"))
                        .build());
        return messages.toPact(V4Pact.class);
    }

    @Test
    void an_answer_says_of_which_request_what_is_erased(List<V4Interaction.AsynchronousMessage> messages) {
        assertThat(MessagingTestAccess.erased(
                        TestPersonalData.eventJson(),
                        messages.getFirst().getContents().getContents().getValue()))
                .isEqualTo(REQUEST + " " + MEMBER + " INBOX");
    }
}
