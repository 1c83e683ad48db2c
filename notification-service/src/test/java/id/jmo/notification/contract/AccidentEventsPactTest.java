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
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What the notices read of the events of accidents, by the rows of their table. Each message is described by its type. */
@ConsumerPactTest
@PactTestFor(
        providerName = "accident-service",
        pactMethod = "events",
        providerType = ProviderType.ASYNCH,
        pactVersion = PactSpecVersion.V4)
class AccidentEventsPactTest {

    private static final String ACCIDENT = "01920000-0000-7000-8000-00000000a001";
    private static final String MEMBER = "01920000-0000-7000-8000-000000000001";
    private static final String NUMBER = "JKK-2610-K7QX3M";
    private static final Fact.Text NUMBERED = new Fact.Text(NUMBER);
    private static final Fact.Time TIME = new Fact.Time(Instant.parse(NoticePacts.TIME));
    private static final Fact.Amount AMOUNT = new Fact.Amount(Rupiah.of(9_600_000));
    private static final List<Notice> NOTICES = NoticePacts.noticesOf("jmo.accidents.v1");
    private static final JsonMapper JSON = TestPersonalData.eventJson();

    /** Where the format of a fact does not say it all. */
    private static void field(LambdaDslObject data, String name, Runnable byFormat) {
        switch (name) {
            case "accidentId" -> data.uuid(name, UUID.fromString(ACCIDENT));
            case "memberId" -> data.uuid(name, UUID.fromString(MEMBER));
            case "payoutId" -> data.uuid(name, UUID.fromString("01920000-0000-7000-8000-00000000d001"));
            case "number" -> data.stringMatcher(name, "JKK-\\d{4}-[2-9A-Z]{6}", NUMBER);
            case "stage" -> data.stringMatcher(name, "STAGE_(ONE|TWO)", "STAGE_ONE");
            case "askedAt" -> data.stringMatcher(name, "[0-9T:.Z-]+", NoticePacts.TIME);
            case "evidence" -> data.array(name, list -> list.stringType("TRAFFIC_REPORT"));
            case "payer" -> data.stringMatcher(name, "FUND|EMPLOYER", "FUND");
            case "reasons" -> data.array(name, list -> list.stringType("REFUSED_BY_OFFICER"));
            case "reason" -> data.stringType(name, "ACCOUNT_CLOSED");
            default -> byFormat.run();
        }
    }

    @Pact(provider = "accident-service", consumer = "notification-service")
    V4Pact events(PactBuilder builder) {
        MessagePactBuilder messages = builder.usingLegacyMessageDsl();
        NOTICES.forEach(notice -> messages.expectsToReceive(notice.eventType())
                .withMetadata(Map.of("contentType", "application/json", "ce_type", notice.eventType()))
                .withContent(
                        LambdaDsl.newJsonBody(data -> NoticePacts.state(data, notice, AccidentEventsPactTest::field))
                                .build()));
        return messages.toPact(V4Pact.class);
    }

    @Test
    void the_events_of_accidents_are_understood(List<V4Interaction.AsynchronousMessage> messages) {
        List<Notification> notifications = NOTICES.stream()
                .map(notice ->
                        MessagingTestAccess.notification(JSON, notice, NoticePacts.find(messages, notice.eventType())))
                .toList();

        assertThat(messages).hasSameSizeAs(NOTICES);
        assertThat(notifications).extracting(Notification::subject).containsOnly(new Subject("accident", ACCIDENT));
        assertThat(notifications).extracting(Notification::recipient).containsOnly(MemberId.of(MEMBER));
        assertThat(notifications)
                .extracting(Notification::content)
                .containsExactlyInAnyOrder(
                        new NotificationContent("accident-notified", Map.of("number", NUMBERED, "reportBy", TIME)),
                        new NotificationContent(
                                "accident-report-overdue",
                                Map.of(
                                        "number",
                                        NUMBERED,
                                        "stage",
                                        new Fact.Codes("accident-stages", List.of("STAGE_ONE")),
                                        "dueAt",
                                        TIME)),
                        new NotificationContent(
                                "accident-evidence-needed",
                                Map.of(
                                        "number",
                                        NUMBERED,
                                        "evidence",
                                        new Fact.Codes("accident-evidence", List.of("TRAFFIC_REPORT")))),
                        new NotificationContent(
                                "accident-approved",
                                Map.of(
                                        "number",
                                        NUMBERED,
                                        "total",
                                        AMOUNT,
                                        "payer",
                                        new Fact.Codes("accident-payers", List.of("FUND")))),
                        new NotificationContent(
                                "accident-rejected",
                                Map.of(
                                        "number",
                                        NUMBERED,
                                        "reason",
                                        new Fact.Codes("accident-rejections", List.of("REFUSED_BY_OFFICER")))),
                        new NotificationContent(
                                "accident-returned",
                                Map.of(
                                        "number",
                                        NUMBERED,
                                        "reason",
                                        new Fact.Codes("payout-returns", List.of("ACCOUNT_CLOSED")))),
                        new NotificationContent("accident-account-given", Map.of("number", NUMBERED, "givenAt", TIME)),
                        new NotificationContent(
                                "accident-account-corrected", Map.of("number", NUMBERED, "net", AMOUNT)),
                        new NotificationContent(
                                "accident-completed", Map.of("number", NUMBERED, "net", AMOUNT, "completedAt", TIME)));
    }
}
