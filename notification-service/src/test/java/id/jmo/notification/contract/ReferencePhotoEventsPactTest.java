package id.jmo.notification.contract;

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
import id.jmo.notification.application.Notice;
import id.jmo.notification.messaging.MessagingTestAccess;
import id.jmo.notification.model.Notification;
import id.jmo.notification.model.Subject;
import id.jmo.platform.testsupport.ConsumerPactTest;
import id.jmo.platform.testsupport.TestPersonalData;
import id.jmo.platform.values.MemberId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What the notices read of the replacement of a reference photo, by the rows of their table. */
@ConsumerPactTest
@PactTestFor(
        providerName = "biometric-service",
        pactMethod = "events",
        providerType = ProviderType.ASYNCH,
        pactVersion = PactSpecVersion.V4)
class ReferencePhotoEventsPactTest {

    private static final String REPLACEMENT = "01920000-0000-7000-8000-00000000e001";
    private static final String MEMBER = "01920000-0000-7000-8000-000000000001";
    private static final List<Notice> NOTICES = NoticePacts.noticesOf("jmo.reference-photos.v1");
    private static final JsonMapper JSON = TestPersonalData.eventJson();

    /** Where the format of a fact does not say it all. */
    private static void field(LambdaDslObject data, String name, Runnable byFormat) {
        switch (name) {
            case "replacementId" -> data.uuid(name, UUID.fromString(REPLACEMENT));
            case "memberId" -> data.uuid(name, UUID.fromString(MEMBER));
            default -> byFormat.run();
        }
    }

    @Pact(provider = "biometric-service", consumer = "notification-service")
    V4Pact events(PactBuilder builder) {
        MessagePactBuilder messages = builder.usingLegacyMessageDsl();
        NOTICES.forEach(notice -> messages.expectsToReceive(notice.eventType())
                .withMetadata(Map.of("contentType", "application/json", "ce_type", notice.eventType()))
                .withContent(LambdaDsl.newJsonBody(
                                data -> NoticePacts.state(data, notice, ReferencePhotoEventsPactTest::field))
                        .build()));
        return messages.toPact(V4Pact.class);
    }

    @Test
    void the_member_is_notified_of_the_proposal_and_of_the_replacement(
            List<V4Interaction.AsynchronousMessage> messages) {
        List<Notification> notifications = NOTICES.stream()
                .map(notice ->
                        MessagingTestAccess.notification(JSON, notice, NoticePacts.find(messages, notice.eventType())))
                .toList();

        assertThat(notifications).hasSize(2);
        assertThat(notifications)
                .extracting(Notification::subject)
                .containsOnly(new Subject("reference-photo", REPLACEMENT));
        assertThat(notifications).extracting(Notification::recipient).containsOnly(MemberId.of(MEMBER));
    }
}
