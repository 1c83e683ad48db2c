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

/** What the notices read of the events of claims, by the rows of their table. Each message is described by its type. */
@ConsumerPactTest
@PactTestFor(
        providerName = "claim-service",
        pactMethod = "events",
        providerType = ProviderType.ASYNCH,
        pactVersion = PactSpecVersion.V4)
class ClaimEventsPactTest {

    private static final String CLAIM = "01920000-0000-7000-8000-00000000c001";
    private static final String MEMBER = "01920000-0000-7000-8000-000000000001";
    private static final Fact.Time TIME = new Fact.Time(Instant.parse(NoticePacts.TIME));
    private static final Fact.Amount AMOUNT = new Fact.Amount(Rupiah.of(9_600_000));
    private static final List<Notice> NOTICES = NoticePacts.noticesOf("jmo.claims.v1");
    private static final JsonMapper JSON = TestPersonalData.eventJson();

    /** Where the format of a fact does not say it all. */
    private static void field(LambdaDslObject data, String name, Runnable byFormat) {
        switch (name) {
            case "claimId" -> data.uuid(name, UUID.fromString(CLAIM));
            case "memberId" -> data.uuid(name, UUID.fromString(MEMBER));
            case "payoutId" -> data.uuid(name, UUID.fromString("01920000-0000-7000-8000-00000000d001"));
            case "tax" -> data.integerType(name, 0);
            case "reasons" -> data.array(name, list -> list.stringType("IDENTITY_REFUSED"));
            case "reason" -> data.stringType(name, "ACCOUNT_CLOSED");
            case "bankCode" -> data.stringMatcher(name, "\\d{3}", "014");
            case "accountNumberMasked" -> data.stringMatcher(name, "\\*+\\d{4}", "******7890");
            default -> byFormat.run();
        }
    }

    @Pact(provider = "claim-service", consumer = "notification-service")
    V4Pact events(PactBuilder builder) {
        MessagePactBuilder messages = builder.usingLegacyMessageDsl();
        NOTICES.forEach(notice -> messages.expectsToReceive(notice.eventType())
                .withMetadata(Map.of("contentType", "application/json", "ce_type", notice.eventType()))
                .withContent(LambdaDsl.newJsonBody(data -> NoticePacts.state(data, notice, ClaimEventsPactTest::field))
                        .build()));
        return messages.toPact(V4Pact.class);
    }

    @Test
    void the_events_of_claims_are_understood(List<V4Interaction.AsynchronousMessage> messages) {
        List<Notification> notifications = NOTICES.stream()
                .map(notice ->
                        MessagingTestAccess.notification(JSON, notice, NoticePacts.find(messages, notice.eventType())))
                .toList();

        assertThat(messages).hasSameSizeAs(NOTICES);
        assertThat(notifications).extracting(Notification::subject).containsOnly(new Subject("claim", CLAIM));
        assertThat(notifications).extracting(Notification::recipient).containsOnly(MemberId.of(MEMBER));
        assertThat(notifications)
                .extracting(Notification::content)
                .containsExactlyInAnyOrder(
                        new NotificationContent("claim-submitted", Map.of("submittedAt", TIME, "payBy", TIME)),
                        new NotificationContent("claim-sent-to-review", Map.of()),
                        new NotificationContent(
                                "claim-approved",
                                Map.of(
                                        "gross", AMOUNT,
                                        "tax", new Fact.Amount(Rupiah.ZERO),
                                        "net", AMOUNT,
                                        "payBy", TIME)),
                        new NotificationContent(
                                "claim-rejected",
                                Map.of("reason", new Fact.Codes("claim-rejections", List.of("IDENTITY_REFUSED")))),
                        new NotificationContent("claim-cancelled", Map.of()),
                        new NotificationContent(
                                "claim-returned",
                                Map.of("reason", new Fact.Codes("payout-returns", List.of("ACCOUNT_CLOSED")))),
                        new NotificationContent(
                                "claim-parked",
                                Map.of("reason", new Fact.Codes("payout-returns", List.of("ACCOUNT_CLOSED")))),
                        new NotificationContent("payout-account-corrected", Map.of("net", AMOUNT, "payBy", TIME)),
                        new NotificationContent(
                                "claim-completed",
                                Map.of(
                                        "net",
                                        AMOUNT,
                                        "completedAt",
                                        TIME,
                                        "bank",
                                        new Fact.Codes("banks", List.of("014")),
                                        "account",
                                        new Fact.Text("******7890"))));
    }
}
