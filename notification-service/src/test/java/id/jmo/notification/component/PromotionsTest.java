package id.jmo.notification.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMailUtil;
import id.jmo.notification.component.PushSandbox.Browser;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Uuid7;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

class PromotionsTest extends NotificationComponentTest {

    private static final String CAMPAIGNS = "/api/v1/operations/notification-service/campaigns";
    private static final List<String> EVERYWHERE = List.of("INBOX", "PUSH", "EMAIL");

    @Autowired
    MongoOperations mongo;

    @Autowired
    MeterRegistry meters;

    record Membership(String status) {}

    record FullMemberFact(
            MemberId memberId,
            Confidential name,
            Confidential email,
            Confidential phone,
            String language,
            String segment,
            Membership membership) {}

    record Texts(String id, String en) {}

    record AudienceField(List<String> segments, boolean activeOnly) {}

    record Promo(String promoId, Texts title, String merchant, AudienceField audience, Instant validUntil) {}

    private MemberFact member(String segment, String status) {
        MemberFact member = MemberFact.fresh("en");
        topics.publish(
                "jmo.members.v1",
                "id.jmo.member.registered.v1",
                member.memberId().toString(),
                1,
                new FullMemberFact(
                        member.memberId(),
                        member.name(),
                        member.email(),
                        member.phone(),
                        member.language(),
                        segment,
                        new Membership(status)));
        await().until(() -> mongo.findById(member.memberId().toString(), Document.class, "contacts") != null);
        return member;
    }

    /** @return the event's id */
    private String publish(Promo promo) {
        return topics.publish("jmo.information.v1", "id.jmo.information.promo-published.v1", promo.promoId(), 1, promo);
    }

    private static Promo promo(List<String> segments, boolean activeOnly) {
        return new Promo(
                Uuid7.next().toString(),
                new Texts("Diskon 10%", "10% off"),
                "Apotek Sehat",
                new AudienceField(segments, activeOnly),
                Instant.parse("2027-01-31T16:59:59Z"));
    }

    private void awaitDone(String event) {
        await().untilAsserted(() -> get(CAMPAIGNS, Tokens.withRoles("operator"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[?(@.id == '" + event + "')].done")
                .isEqualTo(true));
    }

    private List<String> inbox(MemberFact member) {
        return mongo
                .find(
                        Query.query(
                                Criteria.where("memberId").is(member.memberId().toString())),
                        Document.class,
                        "inbox")
                .stream()
                .map(entry -> entry.getString("key"))
                .toList();
    }

    @Test
    void a_promotion_reaches_its_audience_once_and_over_the_channels_that_each_has_chosen() throws Exception {
        MemberFact consenting = member("PU", "ACTIVE");
        choose(consenting, Map.of("promo", EVERYWHERE));
        Browser phone = newBrowser();
        registerDevice(consenting, phone, "Phone");
        MemberFact silent = member("PU", "ACTIVE");
        MemberFact refusing = member("PU", "ACTIVE");
        choose(refusing, Map.of("promo", List.of()));
        MemberFact ended = member("PU", "ENDED");
        choose(ended, Map.of("promo", EVERYWHERE));
        MemberFact independent = member("BPU", "ACTIVE");
        choose(independent, Map.of("promo", EVERYWHERE));
        Promo promo = promo(List.of("PU"), true);

        String event = publish(promo);
        awaitDone(event);
        publish(promo);
        topics.publishWithId(
                "jmo.information.v1", event, "id.jmo.information.promo-published.v1", promo.promoId(), 1, promo);

        await().untilAsserted(() -> {
            assertThat(mailsTo(consenting)).hasSize(1);
            assertThat(PUSH.receivedBy(phone)).hasSize(1);
        });
        MimeMessage mail = mailsTo(consenting).getFirst();
        assertThat(subject(mail)).isEqualTo("A promotion for members: 10% off");
        assertThat(GreenMailUtil.getBody(mail)).contains("Apotek Sehat", "/api/v1/notifications/unsubscribe?token=");
        assertThat(PUSH.receivedBy(phone).getFirst().shown().path("body").asString())
                .isEqualTo("10% off");
        assertThat(PUSH.receivedBy(phone).getFirst().urgency()).isEqualTo("low");
        assertThat(inbox(silent)).as("without consent the inbox only").hasSize(1);
        assertThat(mailsTo(silent)).isEmpty();
        for (MemberFact other : List.of(refusing, ended, independent)) {
            assertThat(inbox(other)).isEmpty();
            assertThat(mailsTo(other)).isEmpty();
        }
    }

    @Test
    void an_interrupted_campaign_goes_on_where_it_was_and_notifies_nobody_twice() {
        MemberFact member = member("PMI", "ACTIVE");
        choose(member, Map.of("promo", EVERYWHERE));
        Promo promo = promo(List.of("PMI"), true);
        String event = publish(promo);
        awaitDone(event);
        await().untilAsserted(() -> assertThat(mailsTo(member)).hasSize(1));

        // As it is after a crash that happened before the first page was noted as done.
        mongo.updateMulti(
                Query.query(Criteria.where("eventId").is(event)),
                new Update().unset("reached").set("notified", 0).set("dueAt", Instant.now()),
                "campaigns");
        awaitDone(event);

        assertThat(inbox(member)).hasSize(1);
        assertThat(mongo.getCollection("deliveries")
                        .countDocuments(
                                new Document("memberId", member.memberId().toString())))
                .isEqualTo(1);
    }

    @Test
    void one_click_ends_promotions_and_opening_the_link_does_not() throws Exception {
        MemberFact member = member("JAKON", "ACTIVE");
        choose(member, Map.of("promo", EVERYWHERE, "claim", List.of("INBOX", "SMS")));
        awaitDone(publish(promo(List.of("JAKON"), true)));
        await().untilAsserted(() -> assertThat(mailsTo(member)).hasSize(1));
        MimeMessage mail = mailsTo(member).getFirst();
        String link = header(mail, "List-Unsubscribe").replaceAll("[<>\\s]", "");
        URI uri = URI.create(link);
        String path = uri.getPath() + "?" + uri.getQuery();
        assertThat(link)
                .startsWith("http://localhost:8080/")
                .doesNotContain(member.memberId().toString());
        assertThat(header(mail, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");

        String page = open(path);
        assertThat(page)
                .contains("<form method=\"post\">")
                .doesNotContain("EILEEN", member.email().reveal());
        assertThat(chosenForPromo(member)).hasSize(3);

        click(path);
        click(path);

        assertThat(chosenForPromo(member)).isEmpty();
        get("/api/v1/notifications/consents", Tokens.member(member.memberId()))
                .expectBody()
                .jsonPath("$.holds")
                .isEqualTo(false)
                .jsonPath("$.consents.length()")
                .isEqualTo(1);
        get(PREFERENCES, Tokens.member(member.memberId()))
                .expectBody()
                .jsonPath("$.categories[?(@.category == 'claim')].channels[*]")
                .isEqualTo(List.of("INBOX", "SMS"));
        awaitDone(publish(promo(List.of("JAKON"), true)));
        assertThat(inbox(member)).hasSize(1);
        assertThat(mailsTo(member)).hasSize(1);
    }

    @Test
    void a_made_up_link_gets_the_same_answer_and_ends_nothing() {
        String real = open("/api/v1/notifications/unsubscribe?token=" + "a".repeat(120));
        String none = open("/api/v1/notifications/unsubscribe");

        assertThat(real).isEqualTo(none);
        click("/api/v1/notifications/unsubscribe?token=jmo1:k1:abc");
        rest.post()
                .uri(URI.create("/api/v1/notifications/unsubscribe?token=%00%ff"))
                .exchange()
                .expectStatus()
                .isBadRequest();
        click("/api/v1/notifications/unsubscribe");
    }

    @Test
    void what_was_waiting_when_the_member_unsubscribed_is_not_sent() {
        MemberFact member = member("PMI", "ACTIVE");
        choose(member, Map.of("promo", EVERYWHERE), null, 7);
        awaitDone(publish(promo(List.of("PMI"), true)));
        await().untilAsserted(() -> assertThat(statuses(member)).containsExactly("DIGEST"));

        choose(member, Map.of("promo", List.of("INBOX")), null, 7);
        makeDigestDue(member);

        await().untilAsserted(() -> assertThat(statuses(member)).containsExactly("NOT_WANTED"));
        assertThat(mailsTo(member)).isEmpty();
    }

    @Test
    void a_digest_is_one_mail_with_the_news_of_low_importance() throws Exception {
        MemberFact member = member("BPU", "ENDED");
        choose(member, Map.of("promo", EVERYWHERE), null, 7);
        awaitDone(publish(promo(List.of("BPU"), false)));
        awaitDone(publish(promo(List.of("BPU"), false)));
        await().untilAsserted(() -> assertThat(statuses(member)).containsExactly("DIGEST", "DIGEST"));
        assertThat(mailsTo(member)).isEmpty();

        makeDigestDue(member);

        await().untilAsserted(() -> assertThat(statuses(member)).containsExactly("DELIVERED", "DELIVERED"));
        assertThat(mailsTo(member)).hasSize(1);
        MimeMessage mail = mailsTo(member).getFirst();
        assertThat(subject(mail)).isEqualTo("Your daily summary from JMO");
        assertThat(GreenMailUtil.getBody(mail)).containsSubsequence("10% off", "10% off");
        assertThat(header(mail, "List-Unsubscribe")).isNotBlank();
        assertThat(mongo.findById(member.memberId().toString(), Document.class, "preferences")
                        .getDate("digestAt"))
                .as("the next one")
                .isInTheFuture();
    }

    @Test
    void who_ends_the_digest_gets_what_waits_for_it_by_itself() {
        MemberFact member = member("PMI", "ENDED");
        choose(member, Map.of("promo", EVERYWHERE), null, 7);
        awaitDone(publish(promo(List.of("PMI"), false)));
        await().untilAsserted(() -> assertThat(statuses(member)).containsExactly("DIGEST"));

        choose(member, Map.of("promo", EVERYWHERE));

        await().untilAsserted(() -> assertThat(mailsTo(member))
                .singleElement()
                .satisfies(mail -> assertThat(subject(mail)).isEqualTo("A promotion for members: 10% off")));
    }

    @Test
    void a_promotion_that_waited_past_its_end_is_not_sent_but_counted_and_shown_as_expired() {
        MemberFact quiet = member("PMI", "ENDED");
        choose(quiet, Map.of("promo", List.of("INBOX", "EMAIL")), quietNow(), null);
        MemberFact gathering = member("PMI", "ENDED");
        choose(gathering, Map.of("promo", List.of("INBOX", "EMAIL")), null, 7);
        awaitDone(publish(promo(List.of("PMI"), false)));
        await().untilAsserted(() -> {
            assertThat(statuses(quiet)).containsExactly("OPEN");
            assertThat(statuses(gathering)).containsExactly("DIGEST");
        });
        double before = expired();

        for (MemberFact member : List.of(quiet, gathering)) {
            letEnd(member, "deliveries");
            letEnd(member, "inbox");
        }
        choose(quiet, Map.of("promo", List.of("INBOX", "EMAIL")));
        makeDigestDue(gathering);

        await().untilAsserted(() -> {
            assertThat(statuses(quiet)).containsExactly("EXPIRED");
            assertThat(statuses(gathering)).containsExactly("EXPIRED");
        });
        assertThat(mailsTo(quiet)).isEmpty();
        assertThat(mailsTo(gathering)).isEmpty();
        await().untilAsserted(() -> assertThat(expired()).isEqualTo(before + 2));
        get("/api/v1/notifications", Tokens.member(quiet.memberId()))
                .expectBody()
                .jsonPath("$.items[0].expired")
                .isEqualTo(true);
    }

    @Test
    void a_campaign_whose_promotion_has_ended_notifies_nobody_else() {
        MemberFact member = member("PMI", "ENDED");
        Promo promo = promo(List.of("PMI"), false);

        awaitDone(publish(new Promo(
                promo.promoId(),
                promo.title(),
                promo.merchant(),
                promo.audience(),
                Instant.now().minusSeconds(60))));

        assertThat(inbox(member)).isEmpty();
    }

    /** As if the promotions of which the member is notified had been shorter. */
    private void letEnd(MemberFact member, String collection) {
        mongo.updateMulti(
                Query.query(Criteria.where("memberId").is(member.memberId().toString())),
                Update.update(
                        "announcement.facts.validUntil.time", Instant.now().minusSeconds(60)),
                collection);
    }

    private double expired() {
        return meters.find("jmo.notification.deliveries").tag("outcome", "expired").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private List<String> chosenForPromo(MemberFact member) {
        Document stored = mongo.findById(member.memberId().toString(), Document.class, "preferences");
        return stored.get("channels", Document.class).getList("promo", String.class);
    }

    private List<String> statuses(MemberFact member) {
        return mongo
                .find(
                        Query.query(
                                Criteria.where("memberId").is(member.memberId().toString())),
                        Document.class,
                        "deliveries")
                .stream()
                .map(delivery -> delivery.getString("status"))
                .toList();
    }

    private void makeDigestDue(MemberFact member) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(member.memberId().toString())),
                Update.update("digestAt", Instant.now()),
                "preferences");
    }

    private static String header(MimeMessage mail, String name) throws MessagingException {
        return mail.getHeader(name, null);
    }

    private String open(String path) {
        return ok(rest.get().uri(URI.create(path)).exchange());
    }

    private void click(String path) {
        ok(rest.post()
                .uri(URI.create(path))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body("List-Unsubscribe=One-Click")
                .exchange());
    }

    private static String ok(RestTestClient.ResponseSpec answer) {
        return answer.expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_HTML)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }
}
