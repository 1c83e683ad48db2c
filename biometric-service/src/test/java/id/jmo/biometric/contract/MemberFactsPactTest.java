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

/** What this service reads of the facts of members: that there is such a member, and whether their face may be recognised. */
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
    private static final String WITHDRAWN = "id.jmo.member.biometric-consent-withdrawn.v1";
    private static final String ORDERED = "id.jmo.erasure.ordered.v1";
    private static final String REQUEST = "01920000-0000-7000-8000-00000000f001";
    private static final String GIVEN = "id.jmo.member.biometric-consent-given.v1";

    @Autowired
    @Qualifier("eventJsonMapper")
    JsonMapper json;

    @Pact(provider = "account-service", consumer = "biometric-service")
    V4Pact facts(PactBuilder builder) {
        MessagePactBuilder messages = builder.usingLegacyMessageDsl();
        expect(messages, REGISTERED, _ -> {});
        expect(messages, WITHDRAWN, data -> data.booleanValue("biometricConsent", false));
        expect(messages, GIVEN, data -> data.booleanValue("biometricConsent", true));
        messages.expectsToReceive(ORDERED)
                .withMetadata(Map.of("contentType", "application/json", "ce_type", ORDERED))
                .withContent(LambdaDsl.newJsonBody(data -> data.uuid("requestId", UUID.fromString(REQUEST))
                                .uuid("memberId", UUID.fromString(MEMBER))
                                .array("kinds", kinds -> kinds.stringValue("SELFIES")))
                        .build());
        return messages.toPact(V4Pact.class);
    }

    private static void expect(MessagePactBuilder messages, String type, Consumer<LambdaDslObject> consent) {
        messages.expectsToReceive(type)
                .withMetadata(Map.of("contentType", "application/json", "ce_type", type))
                .withContent(
                        LambdaDsl.newJsonBody(data -> consent.accept(data.uuid("memberId", UUID.fromString(MEMBER))))
                                .build());
    }

    @Test
    void the_facts_of_members_say_who_is_one_and_whether_they_consent(
            List<V4Interaction.AsynchronousMessage> messages) {
        assertThat(messages.stream()
                        .filter(message -> message.getDescription().equals(ORDERED))
                        .map(message -> MessagingTestAccess.erasure(
                                json, message.getContents().getContents().getValue())))
                .containsExactly(REQUEST + " " + MEMBER + " [SELFIES]");
        assertThat(messages.stream()
                        .filter(message -> !message.getDescription().equals(ORDERED))
                        .map(message -> message.getDescription() + " "
                                + MessagingTestAccess.member(
                                        json,
                                        message.getContents().getContents().getValue())))
                .containsExactlyInAnyOrder(
                        REGISTERED + " " + MEMBER + " consents: true",
                        WITHDRAWN + " " + MEMBER + " consents: false",
                        GIVEN + " " + MEMBER + " consents: true");
    }
}
