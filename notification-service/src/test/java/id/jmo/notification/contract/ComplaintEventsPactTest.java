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
import id.jmo.notification.model.Fact;
import id.jmo.notification.model.Notification;
import id.jmo.notification.model.NotificationContent;
import id.jmo.notification.model.Subject;
import id.jmo.platform.testsupport.ConsumerPactTest;
import id.jmo.platform.testsupport.TestPersonalData;
import id.jmo.platform.values.MemberId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What the notices read of the events of complaints, by the rows of their table. Each message is described by its type. */
@ConsumerPactTest
@PactTestFor(
        providerName = "complaint-service",
        pactMethod = "events",
        providerType = ProviderType.ASYNCH,
        pactVersion = PactSpecVersion.V4)
class ComplaintEventsPactTest {

    private static final String COMPLAINT = "01920000-0000-7000-8000-00000000f001";
    private static final String MEMBER = "01920000-0000-7000-8000-000000000001";
    private static final String NUMBER = "P-2026-7K3M-9QXD";
    private static final Fact.Text NUMBERED = new Fact.Text(NUMBER);
    private static final Fact.Date DAY = new Fact.Date(LocalDate.of(2026, 10, 5));
    private static final List<Notice> NOTICES = NoticePacts.noticesOf("jmo.complaints.v1");
    private static final JsonMapper JSON = TestPersonalData.eventJson();

    /** Where the format of a fact does not say it all. */
    private static void field(LambdaDslObject data, String name, Runnable byFormat) {
        switch (name) {
            case "complaintId" -> data.uuid(name, UUID.fromString(COMPLAINT));
            case "memberId" -> data.uuid(name, UUID.fromString(MEMBER));
            case "number" -> data.stringMatcher(name, "P-\\d{4}-[0-9A-Z]{4}-[0-9A-Z]{4}", NUMBER);
            case "reason" -> data.stringType(name, "OUT_OF_SCOPE");
            default -> byFormat.run();
        }
    }

    @Pact(provider = "complaint-service", consumer = "notification-service")
    V4Pact events(PactBuilder builder) {
        MessagePactBuilder messages = builder.usingLegacyMessageDsl();
        NOTICES.forEach(notice -> messages.expectsToReceive(notice.eventType())
                .withMetadata(Map.of("contentType", "application/json", "ce_type", notice.eventType()))
                .withContent(
                        LambdaDsl.newJsonBody(data -> NoticePacts.state(data, notice, ComplaintEventsPactTest::field))
                                .build()));
        return messages.toPact(V4Pact.class);
    }

    @Test
    void the_events_of_complaints_are_understood(List<V4Interaction.AsynchronousMessage> messages) {
        List<Notification> notifications = NOTICES.stream()
                .map(notice ->
                        MessagingTestAccess.notification(JSON, notice, NoticePacts.find(messages, notice.eventType())))
                .toList();

        assertThat(messages).hasSameSizeAs(NOTICES);
        assertThat(notifications).extracting(Notification::subject).containsOnly(new Subject("complaint", COMPLAINT));
        assertThat(notifications).extracting(Notification::recipient).containsOnly(MemberId.of(MEMBER));
        assertThat(notifications)
                .extracting(Notification::content)
                .containsExactlyInAnyOrder(
                        new NotificationContent("complaint-submitted", Map.of("number", NUMBERED, "verifyBy", DAY)),
                        new NotificationContent("complaint-reply-needed", Map.of("number", NUMBERED, "replyBy", DAY)),
                        new NotificationContent("complaint-answered", Map.of("number", NUMBERED, "closesOn", DAY)),
                        new NotificationContent(
                                "complaint-rejected",
                                Map.of(
                                        "number",
                                        NUMBERED,
                                        "reason",
                                        new Fact.Codes("complaint-rejections", List.of("OUT_OF_SCOPE")))),
                        new NotificationContent("complaint-closed", Map.of("number", NUMBERED)),
                        new NotificationContent("complaint-reopened", Map.of("number", NUMBERED, "answerBy", DAY)));
    }
}
