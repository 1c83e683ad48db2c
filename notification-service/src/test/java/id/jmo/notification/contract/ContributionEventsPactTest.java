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
import id.jmo.platform.testsupport.ConsumerPactTest;
import id.jmo.platform.testsupport.TestPersonalData;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What notices read of contributions, paid and missing. Each message is described by its event type. */
@ConsumerPactTest
@PactTestFor(
        providerName = "contribution-service",
        pactMethod = "events",
        providerType = ProviderType.ASYNCH,
        pactVersion = PactSpecVersion.V4)
class ContributionEventsPactTest {

    private static final List<Notice> CONTRIBUTIONS = NoticePacts.noticesOf("jmo.contributions.v1");
    private static final List<Notice> PAYMENTS = NoticePacts.noticesOf("jmo.bills.v1");

    private static void field(LambdaDslObject data, String name, Runnable byFormat) {
        switch (name) {
            case "memberId" -> data.uuid(name, UUID.fromString("01920000-0000-7000-8000-000000000001"));
            case "contributionId" -> data.uuid(name, UUID.fromString("01920000-0000-7000-8000-00000000c001"));
            case "differenceId" -> data.uuid(name, UUID.fromString("0e4c2a52-6a3b-3f2c-9a70-3c3f6d1f5a11"));
            case "payer" -> data.stringValue(name, "MEMBER");
            case "reason" -> data.stringType(name, "TOO_LATE");
            case "month" -> data.stringMatcher(name, "\\d{4}-\\d\\d", "2026-10");
            case "employer" -> data.stringType(name, "PT Cakrawala Antariksa");
            default -> byFormat.run();
        }
    }

    @Pact(provider = "contribution-service", consumer = "notification-service")
    V4Pact events(PactBuilder builder) {
        MessagePactBuilder messages = builder.usingLegacyMessageDsl();
        Stream.concat(CONTRIBUTIONS.stream(), PAYMENTS.stream())
                .forEach(notice -> messages.expectsToReceive(notice.eventType())
                        .withMetadata(Map.of("contentType", "application/json", "ce_type", notice.eventType()))
                        .withContent(LambdaDsl.newJsonBody(
                                        data -> NoticePacts.state(data, notice, ContributionEventsPactTest::field))
                                .build()));
        return messages.toPact(V4Pact.class);
    }

    @Test
    void a_paid_and_a_missing_contribution_say_which_month(List<V4Interaction.AsynchronousMessage> messages) {
        assertThat(CONTRIBUTIONS).hasSize(2).allSatisfy(notice -> {
            Notification read = MessagingTestAccess.notification(
                    TestPersonalData.eventJson(), notice, NoticePacts.find(messages, notice.eventType()));
            assertThat(read.content().facts()).containsEntry("month", new Fact.Month(YearMonth.of(2026, 10)));
        });
    }

    @Test
    void a_payment_that_does_not_pay_the_bill_says_why_and_how_much_it_is(
            List<V4Interaction.AsynchronousMessage> messages) {
        assertThat(PAYMENTS).singleElement().satisfies(notice -> {
            Notification read = MessagingTestAccess.notification(
                    TestPersonalData.eventJson(), notice, NoticePacts.find(messages, notice.eventType()));
            assertThat(read.content().facts()).containsKeys("amount", "receivedAt", "reason");
        });
    }
}
