package id.jmo.biometric.contract;

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
import id.jmo.biometric.messaging.MessagingTestAccess;
import id.jmo.platform.testsupport.ConsumerPactTest;
import id.jmo.platform.testsupport.ServiceTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import tools.jackson.databind.json.JsonMapper;

/** What this service reads of the facts of members: that there is such a member. */
@ServiceTest
@ConsumerPactTest
@PactTestFor(
        providerName = "account-service",
        pactMethod = "facts",
        providerType = ProviderType.ASYNCH,
        pactVersion = PactSpecVersion.V4)
class MemberFactsPactTest {

    private static final String MEMBER = "01920000-0000-7000-8000-000000000001";
    private static final String REGISTERED = "id.jmo.member.registered.v1";

    @Autowired
    @Qualifier("eventJsonMapper")
    JsonMapper json;

    @Pact(provider = "account-service", consumer = "biometric-service")
    V4Pact facts(PactBuilder builder) {
        MessagePactBuilder messages = builder.usingLegacyMessageDsl();
        messages.expectsToReceive(REGISTERED)
                .withMetadata(Map.of("contentType", "application/json", "ce_type", REGISTERED))
                .withContent(LambdaDsl.newJsonBody(data -> data.uuid("memberId", UUID.fromString(MEMBER)))
                        .build());
        return messages.toPact(V4Pact.class);
    }

    @Test
    void the_facts_of_members_say_who_is_one(List<V4Interaction.AsynchronousMessage> messages) {
        assertThat(messages)
                .singleElement()
                .satisfies(message -> assertThat(MessagingTestAccess.member(
                                json, message.getContents().getContents().getValue()))
                        .isEqualTo(MEMBER));
    }
}
