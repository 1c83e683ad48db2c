package id.jmo.notification.contract;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MessagePactBuilder;
import au.com.dius.pact.consumer.dsl.LambdaDsl;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.dsl.PactDslJsonRootValue;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.consumer.junit5.ProviderType;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Interaction;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import id.jmo.notification.application.Notice;
import id.jmo.notification.messaging.MessagingTestAccess;
import id.jmo.notification.model.Audience;
import id.jmo.notification.model.Campaign;
import id.jmo.notification.model.Fact;
import id.jmo.notification.model.Notification;
import id.jmo.notification.model.NotificationContent;
import id.jmo.notification.model.Subject;
import id.jmo.platform.testsupport.ConsumerPactTest;
import id.jmo.platform.testsupport.TestPersonalData;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What campaigns and notices read of the events of promotions and appointments. Each message is described by its type. */
@ConsumerPactTest
@PactTestFor(
        providerName = "information-service",
        pactMethod = "events",
        providerType = ProviderType.ASYNCH,
        pactVersion = PactSpecVersion.V4)
class InformationEventsPactTest {

    private static final String PROMO = "01920000-0000-7000-8000-00000000a001";
    private static final String TYPE = "id.jmo.information.promo-published.v1";
    private static final String APPOINTMENT = "01920000-0000-7000-8000-00000000a001";
    private static final String MEMBER = "01920000-0000-7000-8000-000000000001";
    private static final Map<String, Fact> APPOINTMENT_FACTS = Map.of(
            "branchName", new Fact.Text("Kantor Cabang Makassar"),
            "date", new Fact.Date(LocalDate.of(2026, 10, 5)),
            "hour", new Fact.Text("10.00 WITA"));
    private static final List<Notice> NOTICES = NoticePacts.noticesOf("jmo.information.v1").stream()
            .filter(notice -> notice.eventType().equals(TYPE) || isOfAppointments(notice))
            .toList();
    private static final JsonMapper JSON = TestPersonalData.eventJson();

    private static boolean isOfAppointments(Notice notice) {
        return notice.eventType().startsWith("id.jmo.information.appointment-");
    }

    /** Where the format of a fact does not say it all. */
    private static void field(LambdaDslObject data, String name, Runnable byFormat) {
        switch (name) {
            case "promoId" -> data.uuid(name, UUID.fromString(PROMO));
            case "merchant" -> data.stringType(name, "Apotek Sehat");
            case "audience" ->
                data.object(
                        name,
                        audience -> audience.eachLike(
                                        "segments", PactDslJsonRootValue.stringMatcher("PU|BPU|PMI|JAKON", "PU"))
                                .booleanType("activeOnly", true));
            case "appointmentId" -> data.uuid(name, UUID.fromString(APPOINTMENT));
            case "memberId" -> data.uuid(name, UUID.fromString(MEMBER));
            case "branchName" -> data.stringType(name, "Kantor Cabang Makassar");
            case "hour" -> data.stringMatcher(name, "\\d\\d\\.\\d\\d WI(B|TA|T)", "10.00 WITA");
            case "at" -> data.stringMatcher(name, "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?Z", NoticePacts.TIME);
            default -> byFormat.run();
        }
    }

    @Pact(provider = "information-service", consumer = "notification-service")
    V4Pact events(PactBuilder builder) {
        MessagePactBuilder messages = builder.usingLegacyMessageDsl();
        NOTICES.forEach(notice -> messages.expectsToReceive(notice.eventType())
                .withMetadata(Map.of("contentType", "application/json", "ce_type", notice.eventType()))
                .withContent(
                        LambdaDsl.newJsonBody(data -> NoticePacts.state(data, notice, InformationEventsPactTest::field))
                                .build()));
        return messages.toPact(V4Pact.class);
    }

    /** One test: a pact names the test that wrote it. */
    @Test
    void the_events_of_information_are_understood(List<V4Interaction.AsynchronousMessage> messages) {
        aPublishedPromotionIsACampaign(messages);
        theEventsOfAppointmentsAreNotices(messages);
    }

    private static void aPublishedPromotionIsACampaign(List<V4Interaction.AsynchronousMessage> messages) {
        Notice promotion = NOTICES.stream()
                .filter(notice -> notice.eventType().equals(TYPE))
                .findFirst()
                .orElseThrow();
        Campaign campaign = MessagingTestAccess.campaign(JSON, promotion, NoticePacts.find(messages, TYPE));

        assertThat(campaign.subject()).isEqualTo(new Subject("promo", PROMO));
        assertThat(campaign.audience()).isEqualTo(new Audience(Set.of("PU"), true));
        assertThat(campaign.content())
                .isEqualTo(new NotificationContent(
                        "promo-published",
                        Map.of(
                                "title",
                                new Fact.Bilingual("teks", "text"),
                                "merchant",
                                new Fact.Text("Apotek Sehat"),
                                "validUntil",
                                new Fact.Time(Instant.parse(NoticePacts.TIME)))));
    }

    private static void theEventsOfAppointmentsAreNotices(List<V4Interaction.AsynchronousMessage> messages) {
        List<Notification> notifications = NOTICES.stream()
                .filter(InformationEventsPactTest::isOfAppointments)
                .map(notice ->
                        MessagingTestAccess.notification(JSON, notice, NoticePacts.find(messages, notice.eventType())))
                .toList();

        assertThat(notifications)
                .extracting(Notification::subject)
                .containsOnly(new Subject("appointment", APPOINTMENT));
        assertThat(notifications).extracting(Notification::recipient).containsOnly(MemberId.of(MEMBER));
        assertThat(notifications)
                .extracting(Notification::content)
                .containsExactlyInAnyOrder(
                        new NotificationContent("appointment-booked", APPOINTMENT_FACTS),
                        new NotificationContent("appointment-rescheduled", APPOINTMENT_FACTS),
                        new NotificationContent("appointment-reminder", APPOINTMENT_FACTS),
                        new NotificationContent("appointment-cancelled", APPOINTMENT_FACTS));
    }
}
