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
import id.jmo.notification.application.SendAtOnce;
import id.jmo.notification.messaging.MessagingTestAccess;
import id.jmo.notification.model.Channel;
import id.jmo.notification.model.Contact;
import id.jmo.notification.model.Fact;
import id.jmo.notification.model.Notification;
import id.jmo.notification.model.NotificationContent;
import id.jmo.notification.model.Standing;
import id.jmo.notification.model.Subject;
import id.jmo.platform.testsupport.ConsumerPactTest;
import id.jmo.platform.testsupport.TestPersonalData;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What we read of the facts of members and their logins, and of one-time codes. Each message is described by its event type. */
@ConsumerPactTest
@PactTestFor(
        providerName = "account-service",
        pactMethod = "facts",
        providerType = ProviderType.ASYNCH,
        pactVersion = PactSpecVersion.V4)
class MemberFactsPactTest {

    private static final List<String> MEMBER_EVENTS = List.of(
            "id.jmo.member.registered.v1",
            "id.jmo.member.data-updated.v1",
            "id.jmo.member.contact-verified.v1",
            "id.jmo.member.membership-ended.v1",
            "id.jmo.member.membership-resumed.v1",
            "id.jmo.member.civil-registry-checked.v1",
            "id.jmo.member.details-corrected.v1",
            "id.jmo.member.correction-answered.v1",
            "id.jmo.member.biometric-consent-given.v1",
            "id.jmo.member.biometric-consent-withdrawn.v1");

    private static final List<Notice> MEMBER_NOTICES = Stream.of("jmo.heirs.v1", "jmo.accounts.v1", "jmo.erasures.v1")
            .flatMap(topic -> NoticePacts.noticesOf(topic).stream())
            .toList();

    /** Of events that carry the member, as all of their topic do. */
    private static final List<Notice> CONSENT_NOTICES = NoticePacts.noticesOf("jmo.members.v1");

    private static final Notice CODE_NOTICE = codeNotice("one-time-code");
    private static final Notice REMINDER_NOTICE = codeNotice("forgotten-account");

    private static final List<Notice> CHANGE_NOTICES = NoticePacts.noticesOf("jmo.data-updates.v1");

    private static final String ERASURE = "id.jmo.erasure.ordered.v1";
    private static final String REQUEST = "01920000-0000-7000-8000-00000000a002";

    private static final String CODE_ID = "01920000-0000-7000-8000-00000000a001.sms";

    private static final String MEMBER = "01920000-0000-7000-8000-000000000001";
    private static final String ENCRYPTED = "jmo1:[A-Za-z0-9_-]+:[A-Za-z0-9_-]+";

    // Encrypted once with the key of the tests: a pact must be the same in each run.
    private static final String NAME = "jmo1:k1:OUZSPg3FsWy0glwKuIdlRHT_qjDdidt1wBDZoVXfkj5RDdfsR6QjY4q5";
    private static final String EMAIL =
            "jmo1:k1:h9wQ409nCztNWcnaf5cjTpAMonwKrdVYwolHddKWlBg3SEiusHxD4taCcskoebbSwunNUsA";
    private static final String PHONE = "jmo1:k1:bwjmOqghkICpJwm3dxmUppcFVEwilwEzILadMzCZD8p2k5kHMw0wsu_q";

    private static final JsonMapper JSON = TestPersonalData.eventJson();

    private static Notice codeNotice(String row) {
        return NoticePacts.noticesOf("jmo.one-time-codes.v1").stream()
                .filter(notice -> notice.name().equals(row))
                .findFirst()
                .orElseThrow();
    }

    @Pact(provider = "account-service", consumer = "notification-service")
    V4Pact facts(PactBuilder builder) {
        MessagePactBuilder messages = builder.usingLegacyMessageDsl();
        for (String type : MEMBER_EVENTS) {
            messages.expectsToReceive(type)
                    .withMetadata(Map.of("contentType", "application/json", "ce_type", type))
                    .withContent(LambdaDsl.newJsonBody(data -> data.uuid("memberId", UUID.fromString(MEMBER))
                                    .stringMatcher("name", ENCRYPTED, NAME)
                                    .stringMatcher("email", ENCRYPTED, EMAIL)
                                    .stringMatcher("phone", ENCRYPTED, PHONE)
                                    .stringMatcher("language", "id|en", "en")
                                    .stringMatcher("segment", "PU|BPU|PMI|JAKON", "PU")
                                    .object(
                                            "membership",
                                            membership -> membership.stringMatcher("status", "ACTIVE|ENDED", "ACTIVE")))
                            .build());
        }
        Stream.of(MEMBER_NOTICES, List.of(CODE_NOTICE, REMINDER_NOTICE), CHANGE_NOTICES)
                .flatMap(List::stream)
                .forEach(notice -> messages.expectsToReceive(notice.eventType())
                        .withMetadata(Map.of("contentType", "application/json", "ce_type", notice.eventType()))
                        .withContent(LambdaDsl.newJsonBody(
                                        data -> NoticePacts.state(data, notice, MemberFactsPactTest::field))
                                .build()));
        messages.expectsToReceive(ERASURE)
                .withMetadata(Map.of("contentType", "application/json", "ce_type", ERASURE))
                .withContent(LambdaDsl.newJsonBody(data -> data.uuid("requestId", UUID.fromString(REQUEST))
                                .uuid("memberId", UUID.fromString(MEMBER))
                                .minArrayLike("kinds", 1, PactDslJsonRootValue.stringType("INBOX"), 1))
                        .build());
        return messages.toPact(V4Pact.class);
    }

    /** Where the format of a fact does not say it all. */
    private static void field(LambdaDslObject data, String name, Runnable byFormat) {
        switch (name) {
            case "memberId" -> data.uuid(name, UUID.fromString(MEMBER));
            case "requestId" -> data.uuid(name, UUID.fromString(REQUEST));
            case "version" -> data.stringMatcher(name, "[1-9]\\d*", "2");
            case "codeId" -> data.stringType(name, CODE_ID);
            case "addressee" ->
                data.object(
                        name,
                        to -> NoticePacts.encrypted(
                                to.stringMatcher("channel", "EMAIL|SMS", "SMS")
                                        .stringMatcher("language", "id|en", "en"),
                                "address"));
            case "nextReviewOn" -> data.stringMatcher(name, "\\d{4}-\\d\\d-\\d\\d", "2027-10-05");
            default -> byFormat.run();
        }
    }

    /** One test: a pact names the test that wrote it. */
    @Test
    void the_facts_of_members_are_understood(List<V4Interaction.AsynchronousMessage> messages) {
        theySayHowToReachTheMember(messages.stream()
                .filter(message -> MEMBER_EVENTS.contains(message.getDescription()))
                .toList());
        changesOfConsentAreNoticesToo(messages);
        someAreNotices(messages);
        aCodeIsSentToTheAddressInTheOrder(messages);
        aReminderIsSentToTheAddressInTheOrder(messages);
        changesAreSentToTheAddressesOfBefore(messages);
        assertThat(MessagingTestAccess.erasure(JSON, NoticePacts.find(messages, ERASURE)))
                .isEqualTo(REQUEST + " " + MEMBER + " [INBOX]");
    }

    private static void aReminderIsSentToTheAddressInTheOrder(List<V4Interaction.AsynchronousMessage> messages) {
        SendAtOnce.Letter letter = MessagingTestAccess.letter(
                JSON, REMINDER_NOTICE, NoticePacts.find(messages, REMINDER_NOTICE.eventType()));

        assertThat(letter.subject()).isEqualTo(new Subject("account", REQUEST));
        assertThat(letter.content().facts().get("login")).isInstanceOf(Fact.Personal.class);
    }

    private static void changesAreSentToTheAddressesOfBefore(List<V4Interaction.AsynchronousMessage> messages) {
        List<SendAtOnce.Letter> letters = CHANGE_NOTICES.stream()
                .map(notice -> MessagingTestAccess.letter(JSON, notice, NoticePacts.find(messages, notice.eventType())))
                .toList();

        assertThat(letters).extracting(SendAtOnce.Letter::channel).containsOnly(Channel.SMS);
        assertThat(letters).extracting(SendAtOnce.Letter::subject).containsOnly(new Subject("account", MEMBER));
        assertThat(letters)
                .extracting(SendAtOnce.Letter::content)
                .containsExactlyInAnyOrder(changed("contact-changed"), changed("bank-account-changed"));
    }

    private static NotificationContent changed(String notice) {
        return new NotificationContent(notice, Map.of("changedAt", new Fact.Time(Instant.parse(NoticePacts.TIME))));
    }

    private static void changesOfConsentAreNoticesToo(List<V4Interaction.AsynchronousMessage> messages) {
        List<Notification> notifications = CONSENT_NOTICES.stream()
                .map(notice ->
                        MessagingTestAccess.notification(JSON, notice, NoticePacts.find(messages, notice.eventType())))
                .toList();

        assertThat(notifications).extracting(Notification::subject).containsOnly(new Subject("account", MEMBER));
        assertThat(notifications).extracting(Notification::recipient).containsOnly(MemberId.of(MEMBER));
        assertThat(notifications)
                .extracting(Notification::content)
                .containsExactlyInAnyOrder(
                        new NotificationContent("biometric-consent-withdrawn", Map.of()),
                        new NotificationContent("biometric-consent-given", Map.of()));
    }

    private static void someAreNotices(List<V4Interaction.AsynchronousMessage> messages) {
        List<Notification> notifications = MEMBER_NOTICES.stream()
                .map(notice ->
                        MessagingTestAccess.notification(JSON, notice, NoticePacts.find(messages, notice.eventType())))
                .toList();

        assertThat(notifications)
                .extracting(Notification::subject)
                .containsOnly(
                        new Subject("heirs", MEMBER), new Subject("account", MEMBER), new Subject("erasure", REQUEST));
        assertThat(notifications).extracting(Notification::recipient).containsOnly(MemberId.of(MEMBER));
        assertThat(notifications)
                .extracting(Notification::content)
                .containsExactlyInAnyOrder(
                        new NotificationContent(
                                "heirs-review-due", Map.of("confirmedOn", new Fact.Date(LocalDate.of(2026, 10, 5)))),
                        new NotificationContent(
                                "heirs-changed", Map.of("changedOn", new Fact.Date(LocalDate.of(2026, 10, 5)))),
                        new NotificationContent("erasure-done", Map.of()),
                        new NotificationContent(
                                "account-created",
                                Map.of("createdAt", new Fact.Time(Instant.parse(NoticePacts.TIME)))));
    }

    private static void aCodeIsSentToTheAddressInTheOrder(List<V4Interaction.AsynchronousMessage> messages) {
        SendAtOnce.Letter letter =
                MessagingTestAccess.letter(JSON, CODE_NOTICE, NoticePacts.find(messages, CODE_NOTICE.eventType()));

        assertThat(letter.channel()).isEqualTo(Channel.SMS);
        assertThat(letter.language()).isEqualTo(Language.ENGLISH);
        assertThat(letter.subject()).isEqualTo(new Subject("one-time-code", CODE_ID));
        assertThat(letter.content().facts().get("code")).isInstanceOf(Fact.Personal.class);
        assertThat(letter.content().facts().get("validUntil"))
                .isEqualTo(new Fact.Time(Instant.parse(NoticePacts.TIME)));
    }

    private static void theySayHowToReachTheMember(List<V4Interaction.AsynchronousMessage> messages) {
        assertThat(messages).hasSameSizeAs(MEMBER_EVENTS);
        assertThat(messages)
                .extracting(message -> MessagingTestAccess.contact(
                        JSON, message.getContents().getContents().getValue()))
                .containsOnly(new Contact(
                        MemberId.of(MEMBER),
                        Confidential.of("EILEEN COLLINS"),
                        Confidential.of("eileen@sample.jmo.example"),
                        Confidential.of("+6281100000001"),
                        Language.ENGLISH,
                        new Standing("PU", true)));
    }
}
