package id.jmo.notification.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.notification.component.PushSandbox.Browser;
import id.jmo.notification.component.PushSandbox.Received;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@ExtendWith(OutputCaptureExtension.class)
class PushTest extends NotificationComponentTest {

    private static final int AT_ONCE = 60;

    @Autowired
    MongoOperations mongo;

    private RestTestClient.ResponseSpec register(MemberId member, Browser browser, String device) {
        return postJson(
                SUBSCRIPTIONS,
                Tokens.member(member),
                Map.of("endpoint", browser.endpoint(), "keys", browser.keys(), "device", device));
    }

    private Browser registered(MemberFact member, String device) {
        Browser browser = newBrowser();
        register(member.memberId(), browser, device).expectStatus().isCreated();
        return browser;
    }

    private RestTestClient.BodyContentSpec devices(MemberFact member) {
        return get(SUBSCRIPTIONS, Tokens.member(member.memberId())).expectBody();
    }

    private String cancel(MemberFact member) {
        ClaimId claim = ClaimId.next();
        return publishClaimEvent("cancelled", claim, 2, new Cancelled(claim, member.memberId()));
    }

    @Test
    void each_device_gets_a_message_that_only_it_can_decrypt(CapturedOutput logged) {
        MemberFact member = MemberFact.fresh("en");
        publishMember(member, 1);
        Browser phone = registered(member, "Phone");
        Browser laptop = registered(member, "Laptop");

        String event = cancel(member);

        await().untilAsserted(() -> {
            for (Browser browser : List.of(phone, laptop)) {
                assertThat(PUSH.receivedBy(browser)).singleElement().satisfies(message -> {
                    assertThat(message.shown().path("title").asString()).isEqualTo("JHT claim cancelled");
                    assertThat(message.shown().path("id").asString()).startsWith(event + ".push.");
                    assertThat(message.shown().at("/about/type").asString()).isEqualTo("claim");
                    assertThat(message.urgency()).isEqualTo("normal");
                    assertThat(message.ttl()).isBetween(250_000L, 259_200L);
                    assertThat(message.topic()).hasSize(32);
                    assertThat(message.sender()).isEqualTo("mailto:operations@jmo.example");
                });
            }
        });
        assertThat(logged.getAll()).doesNotContain(phone.endpoint(), phone.id());
    }

    @Test
    void a_device_can_decrypt_each_of_many_messages_that_are_sent_at_the_same_time() {
        MemberFact member = MemberFact.fresh("id");
        publishMember(member, 1);
        Browser phone = registered(member, "Phone");

        for (int i = 0; i < AT_ONCE; i++) {
            cancel(member);
        }

        await().untilAsserted(() -> assertThat(PUSH.receivedBy(phone)).hasSize(AT_ONCE));
        assertThat(PUSH.receivedBy(phone)).extracting(Received::payload).doesNotContainNull();
    }

    @Test
    void a_lock_screen_shows_no_amount_no_name_and_no_number() {
        MemberFact member = MemberFact.fresh("id");
        publishMember(member, 1);
        Browser phone = registered(member, "Phone");
        ClaimId claim = ClaimId.next();
        Rupiah amount = Rupiah.of(9_600_000);

        publishClaimEvent(
                "approved",
                claim,
                3,
                new Approved(claim, member.memberId(), PayoutId.next(), amount, Rupiah.ZERO, amount, PAY_BY));
        publishClaimEvent(
                "returned", claim, 4, new Returned(claim, member.memberId(), PayoutId.next(), "ACCOUNT_CLOSED"));

        await().untilAsserted(() -> assertThat(PUSH.receivedBy(phone)).hasSize(2));
        assertThat(PUSH.receivedBy(phone))
                .extracting(message -> message.shown().path("title").asString()
                        + message.shown().path("body").asString())
                .allSatisfy(text -> assertThat(text).doesNotContain("9.600", "9600", "EILEEN", "tutup", "Rp"));
        assertThat(PUSH.receivedBy(phone))
                .extracting(Received::urgency)
                .as("money that waits for the member is urgent")
                .containsExactlyInAnyOrder("normal", "high");
        assertThat(PUSH.receivedBy(phone))
                .extracting(Received::topic)
                .as("of one claim a device that was off gets the latest")
                .doesNotContainNull()
                .satisfies(topics -> assertThat(topics.get(0)).isEqualTo(topics.get(1)));
    }

    @ParameterizedTest
    @CsvSource({"404", "410"})
    void a_browser_that_is_gone_is_removed_and_the_other_channels_go_on(String status) {
        MemberFact member = MemberFact.fresh("id");
        publishMember(member, 1);
        Browser gone = registered(member, "Gone");
        Browser phone = registered(member, "Phone");
        PUSH.fault(gone, "ANSWER_BEFORE_ACTING", ",\"code\":\"%s\"".formatted(status));

        cancel(member);

        await().untilAsserted(() -> devices(member)
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].device")
                .isEqualTo("Phone"));
        await().untilAsserted(() -> assertNotifiedOnce(member));
        assertThat(PUSH.receivedBy(gone)).isEmpty();
        await().untilAsserted(() -> assertThat(PUSH.receivedBy(phone)).hasSize(1));
        await().untilAsserted(() -> assertThat(mongo.getCollection("deliveries")
                        .find(new Document("memberId", member.memberId().toString()).append("channel", "PUSH")))
                .extracting(delivery -> delivery.getString("status"))
                .as("a browser that unsubscribes is no failure")
                .containsExactlyInAnyOrder("DELIVERED", "NO_ADDRESS"));
    }

    @Test
    void a_browser_that_unsubscribes_by_itself_is_noticed() {
        MemberFact member = MemberFact.fresh("id");
        publishMember(member, 1);
        PUSH.unsubscribe(registered(member, "Phone"));

        cancel(member);

        await().untilAsserted(() -> devices(member).jsonPath("$.items.length()").isEqualTo(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ANSWER_BEFORE_ACTING | ,\"code\":\"429\",\"calls\":1",
                "HTTP_500             | ,\"calls\":1",
                "CUT_BEFORE_ACTING    | ,\"calls\":1",
                "SLOW                 | ,\"delay\":\"PT0.3S\",\"calls\":1",
            })
    void a_push_service_in_trouble_delays_the_message_and_nothing_else(String fault, String more) {
        MemberFact member = MemberFact.fresh("id");
        publishMember(member, 1);
        Browser phone = registered(member, "Phone");
        PUSH.fault(phone, fault, more);

        cancel(member);

        await().untilAsserted(() -> assertNotifiedOnce(member));
        await().untilAsserted(() -> assertThat(PUSH.receivedBy(phone)).hasSize(1));
        devices(member).jsonPath("$.items.length()").isEqualTo(1);
    }

    @Test
    void a_device_gets_what_happens_after_it_was_registered() {
        MemberFact member = MemberFact.fresh("id");
        publishMember(member, 1);
        Browser phone = registered(member, "Phone");

        publishEarlierCancellation(member, Duration.ofHours(1));
        await().untilAsserted(() -> assertNotifiedOnce(member));
        String event = cancel(member);

        await().untilAsserted(() -> assertThat(PUSH.receivedBy(phone))
                .singleElement()
                .satisfies(message -> assertThat(message.payload()).contains(event)));
    }

    @Test
    void a_browser_belongs_to_who_is_logged_in_there() {
        MemberFact first = MemberFact.fresh("id");
        MemberFact second = MemberFact.fresh("id");
        publishMember(first, 1);
        publishMember(second, 1);
        Browser shared = registered(first, "Warnet");
        register(second.memberId(), shared, "Warnet").expectStatus().isCreated();

        cancel(first);
        await().untilAsserted(() -> assertNotifiedOnce(first));
        String event = cancel(second);

        await().untilAsserted(() -> assertThat(PUSH.receivedBy(shared))
                .singleElement()
                .satisfies(message -> assertThat(message.payload()).contains(event)));
        devices(first).jsonPath("$.items.length()").isEqualTo(0);
    }

    @Test
    void a_member_removes_a_device_and_nobody_else_can() {
        MemberFact member = MemberFact.fresh("id");
        publishMember(member, 1);
        Browser browser = newBrowser();
        String id = register(member.memberId(), browser, "Phone")
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .path("id")
                .asString();
        register(member.memberId(), browser, "My phone").expectStatus().isCreated();
        devices(member)
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].device")
                .isEqualTo("My phone")
                .jsonPath("$.items[0].service")
                .isEqualTo("sandbox");

        delete(SUBSCRIPTIONS + "/" + id, Tokens.member(MemberId.next()))
                .expectStatus()
                .isNotFound();
        delete(SUBSCRIPTIONS + "/" + id, Tokens.member(member.memberId()))
                .expectStatus()
                .isNoContent();

        devices(member).jsonPath("$.items.length()").isEqualTo(0);
    }

    @Test
    void every_faulty_field_is_named_and_nothing_is_stored() {
        MemberFact member = MemberFact.fresh("en");

        postJson(
                        SUBSCRIPTIONS,
                        Tokens.member(member.memberId()),
                        Map.of(
                                "endpoint",
                                "https://169.254.169.254/latest/meta-data",
                                "keys",
                                Map.of("p256dh", "BA", "auth", "AA")))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.faults[*].field")
                .isEqualTo(List.of("endpoint", "keys.p256dh", "keys.auth"));

        devices(member).jsonPath("$.items.length()").isEqualTo(0);
    }

    @Test
    void an_eleventh_device_is_refused() {
        MemberFact member = MemberFact.fresh("en");
        for (int i = 0; i < 10; i++) {
            registered(member, "Device " + i);
        }

        register(member.memberId(), newBrowser(), "One more").expectStatus().isEqualTo(409);
    }

    @Test
    void what_a_browser_gave_rests_encrypted() {
        MemberFact member = MemberFact.fresh("en");
        Browser phone = registered(member, "Eileen's phone");

        Document stored = mongo.getCollection("pushSubscriptions")
                .find(new Document("memberId", member.memberId().toString()))
                .first();

        assertThat(stored.toJson())
                .doesNotContain(phone.id(), phone.keys().auth(), phone.keys().p256dh(), "Eileen");
    }
}
