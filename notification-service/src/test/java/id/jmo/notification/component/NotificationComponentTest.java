package id.jmo.notification.component;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.testsupport.ServiceTest;
import id.jmo.platform.testsupport.TestTopics;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.NewTopic;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** What all component tests share, so that they share one service as well. */
@ServiceTest(
        properties = {
            // The mail server of the tests logs every mailbox it opens; what the service logs is tested.
            "logging.level.com.icegreen.greenmail=off",
            "spring.config.import=classpath:made-up-notice.yaml",
            "jmo.sms.api-key=" + SmsDouble.API_KEY,
            "jmo.notifications.poll-interval=50ms",
            "jmo.notifications.first-retry=200ms",
            "jmo.notifications.longest-retry=400ms",
            // The arrival of the contact ends the wait, not this.
            "jmo.notifications.contact-recheck=1h",
            // One number's outage must not open the breaker for the other tests' numbers.
            "jmo.partners.sms.retries=0",
            "jmo.partners.sms.breaker.failure-rate=100",
            "jmo.partners.push-sandbox.breaker.failure-rate=100",
        })
@Import(NotificationComponentTest.MadeUpTopic.class)
abstract class NotificationComponentTest {

    /** The service behind {@code made-up-notice.yaml} is not there to create its topic. */
    static class MadeUpTopic {

        @Bean
        NewTopic parkings() {
            return new NewTopic("jmo.parkings.v1", 1, (short) 1);
        }
    }

    static final SmsDouble SMS = SmsDouble.start();
    static final MailDouble MAIL = MailDouble.start();
    static final PushSandbox PUSH = PushSandbox.start();

    static final String PREFERENCES = "/api/v1/notifications/preferences";
    static final String SUBSCRIPTIONS = "/api/v1/notifications/push/subscriptions";

    static final Instant SUBMITTED_AT = Instant.parse("2026-10-05T02:15:00Z");
    static final Instant PAY_BY = Instant.parse("2026-10-05T10:00:00Z");

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    @Autowired
    RestTestClient rest;

    @Autowired
    TestTopics topics;

    @DynamicPropertySource
    static void partners(DynamicPropertyRegistry registry) {
        registry.add("jmo.partners.sms.base-url", SMS::baseUrl);
        registry.add("jmo.partners.push-sandbox.base-url", PUSH::origin);
        registry.add("jmo.partners.push-sandbox.tls.trusted", () -> PUSH.file("push-service-certificate.pem"));
        registry.add("jmo.push.services.sandbox", () -> PUSH.origin().substring("https://".length()));
        registry.add("jmo.push.private-key", () -> PUSH.file("vapid-private-key.pem"));
        registry.add("jmo.push.public-key", () -> PUSH.file("vapid-public-key.pem"));
        registry.add("spring.mail.host", () -> "localhost");
        registry.add("spring.mail.port", MAIL::port);
    }

    @BeforeAll
    static void awaitDefaults() {
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
        Awaitility.setDefaultPollInterval(Duration.ofMillis(50));
    }

    /** A member as account-service publishes them, with addresses of their own. */
    record MemberFact(MemberId memberId, Confidential name, Confidential email, Confidential phone, String language) {

        static MemberFact fresh(String language) {
            int number = NEXT.getAndIncrement();
            return new MemberFact(
                    MemberId.next(),
                    Confidential.of("EILEEN COLLINS"),
                    Confidential.of("member%d@sample.jmo.example".formatted(number)),
                    Confidential.of("+628110%07d".formatted(number)),
                    language);
        }
    }

    record Submitted(ClaimId claimId, MemberId memberId, Instant submittedAt, Instant payBy) {}

    record Cancelled(ClaimId claimId, MemberId memberId) {}

    record Rejected(ClaimId claimId, MemberId memberId, List<String> reasons) {}

    record Returned(ClaimId claimId, MemberId memberId, PayoutId payoutId, String reason) {}

    record Approved(
            ClaimId claimId,
            MemberId memberId,
            PayoutId payoutId,
            Rupiah gross,
            Rupiah tax,
            Rupiah net,
            Instant payBy) {}

    record PayoutAccountCorrected(ClaimId claimId, MemberId memberId, PayoutId payoutId, Rupiah net, Instant payBy) {}

    record Completed(
            ClaimId claimId,
            MemberId memberId,
            Rupiah net,
            Instant completedAt,
            String bankCode,
            String accountNumberMasked) {}

    void publishMember(MemberFact member, long sequence) {
        publishMember("registered", member, sequence);
    }

    void publishMember(String fact, MemberFact member, long sequence) {
        topics.publish(
                "jmo.members.v1",
                "id.jmo.member." + fact + ".v1",
                member.memberId().toString(),
                sequence,
                member);
    }

    /** @return the event's id */
    String publishClaimEvent(String step, ClaimId claim, long sequence, Object data) {
        return topics.publish("jmo.claims.v1", "id.jmo.claim." + step + ".v1", claim.toString(), sequence, data);
    }

    /** @return the event's id */
    String publishEarlierCancellation(MemberFact member, Duration ago) {
        ClaimId claim = ClaimId.next();
        String event = UUID.randomUUID().toString();
        String data = "{\"claimId\":\"%s\",\"memberId\":\"%s\"}".formatted(claim, member.memberId());
        topics.publishRaw(
                "jmo.claims.v1",
                claim.toString(),
                Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        event,
                        "ce_type",
                        "id.jmo.claim.cancelled.v1",
                        "ce_source",
                        "/jmo/tests",
                        "ce_subject",
                        claim.toString(),
                        "ce_time",
                        Instant.now().minus(ago).toString(),
                        "ce_sequence",
                        "2",
                        "content-type",
                        "application/json"),
                data.getBytes(StandardCharsets.UTF_8));
        return event;
    }

    String submit(MemberFact member) {
        ClaimId claim = ClaimId.next();
        return publishClaimEvent("submitted", claim, 1, new Submitted(claim, member.memberId(), SUBMITTED_AT, PAY_BY));
    }

    static List<MimeMessage> mailsTo(MemberFact member) {
        return MAIL.received().stream()
                .filter(mail -> isTo(mail, member.email().reveal()))
                .toList();
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return Arrays.stream(mail.getRecipients(Message.RecipientType.TO))
                    .anyMatch(to -> to.toString().equals(address));
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    static List<String> smsTo(MemberFact member) {
        return SMS.deliveredTo(member.phone().reveal());
    }

    static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    RestTestClient.ResponseSpec get(String path, String token) {
        return rest.get()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    RestTestClient.ResponseSpec post(String path, String token) {
        return rest.post()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    RestTestClient.ResponseSpec postJson(String path, String token, Object body) {
        return rest.post()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    RestTestClient.ResponseSpec delete(String path, String token) {
        return rest.delete()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    /** A browser that subscribed with the service's public key. */
    PushSandbox.Browser newBrowser() {
        JsonNode key = get("/api/v1/notifications/push/public-key", Tokens.member(MemberId.next()))
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        return PUSH.subscribe(key.path("publicKey").asString());
    }

    RestTestClient.ResponseSpec putJson(String path, String token, Object body) {
        return rest.put()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    void registerDevice(MemberFact member, PushSandbox.Browser browser, String device) {
        postJson(
                        SUBSCRIPTIONS,
                        Tokens.member(member.memberId()),
                        Map.of("endpoint", browser.endpoint(), "keys", browser.keys(), "device", device))
                .expectStatus()
                .isCreated();
    }

    /** A request to choose: the channels by category, the rest null if there is none. */
    static Map<String, Object> preferences(
            Map<String, List<String>> channels, Map<String, Object> quietHours, Integer digestHour) {
        Map<String, Object> request = new HashMap<>();
        request.put(
                "categories",
                channels.entrySet().stream()
                        .map(chosen -> Map.of("category", chosen.getKey(), "channels", chosen.getValue()))
                        .toList());
        request.put("timeZone", "WIB");
        request.put("quietHours", quietHours);
        request.put("digestHour", digestHour);
        return request;
    }

    /** Quiet hours that have begun. */
    static Map<String, Object> quietNow() {
        LocalTime now = LocalTime.now(ZoneId.of("Asia/Jakarta")).truncatedTo(ChronoUnit.MINUTES);
        return Map.of(
                "from", now.minusHours(1).toString(), "until", now.plusHours(2).toString());
    }

    void choose(MemberFact member, Map<String, List<String>> channels) {
        choose(member, channels, null, null);
    }

    void choose(
            MemberFact member, Map<String, List<String>> channels, Map<String, Object> quietHours, Integer digestHour) {
        putJson(PREFERENCES, Tokens.member(member.memberId()), preferences(channels, quietHours, digestHour))
                .expectStatus()
                .isOk();
    }

    static void assertNotifiedOnce(MemberFact member) {
        assertThat(mailsTo(member)).hasSize(1);
        assertThat(smsTo(member)).hasSize(1);
    }
}
