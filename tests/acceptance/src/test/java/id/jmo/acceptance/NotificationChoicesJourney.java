package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.world.Http;
import id.jmo.world.MemberApp;
import id.jmo.world.Person;
import id.jmo.world.World;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The member chooses how to be notified, and is heard. */
@Journey
class NotificationChoicesJourney {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PREFERENCES = "/api/v1/notifications/preferences";
    private static final String PUSH = "/api/v1/notifications/push";
    private static final String CONTENTS = "/api/v1/information/editorial/contents";

    @Test
    void a_push_message_arrives_at_the_device_and_its_lock_screen_shows_no_secret(World world) {
        Person person = world.newMember().whoReads("id").withBalance(9_600_000).join();
        MemberApp app = world.app(person).onceEligible();
        String browser = subscribe(world, app);

        app.awaitStatus(app.claims(), "COMPLETED");

        await().untilAsserted(() -> assertThat(shownBy(world, browser))
                .extracting(message -> message.path("title").asString())
                .contains("Klaim JHT diterima", "Klaim JHT disetujui", "Klaim JHT selesai"));
        assertThat(shownBy(world, browser))
                .extracting(NotificationChoicesJourney::textOf)
                .allSatisfy(text ->
                        assertThat(text).doesNotContain(person.secrets()).doesNotContain("Rp", "9.600.000"));
    }

    @Test
    void quiet_hours_hold_it_and_the_inbox_has_it_at_once(World world) {
        MemberApp app = world.app(world.newMember().whoReads("id").join()).onceEligible();
        String browser = subscribe(world, app);
        choose(app, Map.of(), quietNow());

        app.awaitStatus(app.claims(), "COMPLETED");

        await().untilAsserted(() -> assertThat(inboxOf(app)).contains("claim-completed"));
        assertThat(shownBy(world, browser)).isEmpty();
        assertThat(mailsTo(world, app.member())).isEmpty();

        choose(app, Map.of(), null);

        await().untilAsserted(() -> assertThat(shownBy(world, browser))
                .extracting(message -> message.path("title").asString())
                .contains("Klaim JHT selesai"));
        await().untilAsserted(() -> assertThat(mailsTo(world, app.member())).isNotEmpty());
    }

    @Test
    void a_promotion_is_mailed_with_consent_and_one_click_ends_it(World world) {
        MemberApp app =
                world.app(world.newMember().whoStillWorks().whoReads("id").join());
        choose(app, Map.of("promo", List.of("INBOX", "EMAIL")), null);

        String first = publishPromo(world);
        await().untilAsserted(
                        () -> assertThat(promosTo(world, app.member(), first)).hasSize(1));
        String link = promosTo(world, app.member(), first)
                .getFirst()
                .path("listUnsubscribe")
                .asString()
                .replaceAll("[<>\\s]", "");
        URI address = URI.create(link);
        String path = address.getRawPath() + "?" + address.getRawQuery();
        assertThat(world.anybody().get(path).must(200).body().asString()).contains("<form method=\"post\">");
        assertThat(channelsForPromos(app)).containsExactly("INBOX", "EMAIL");

        world.anybody()
                // A browser says this of the button on a page that tells nobody its address.
                .with("Origin", "null")
                .send(
                        "POST",
                        path,
                        "application/x-www-form-urlencoded",
                        "List-Unsubscribe=One-Click".getBytes(StandardCharsets.US_ASCII))
                .must(200);

        assertThat(channelsForPromos(app)).isEmpty();
        MemberApp other =
                world.app(world.newMember().whoStillWorks().whoReads("id").join());
        choose(other, Map.of("promo", List.of("EMAIL")), null);
        String second = publishPromo(world);
        await().untilAsserted(() ->
                assertThat(promosTo(world, other.member(), second)).hasSize(1));
        assertThat(promosTo(world, app.member(), second)).isEmpty();
    }

    @Test
    void nobody_switches_off_what_concerns_their_money(World world) {
        MemberApp app = world.app(world.newMember().join());

        Http.Answer refused = app.http().put(PREFERENCES, request(Map.of("claim", List.of("INBOX", "PUSH")), null));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().at("/faults/0/field").asString()).isEqualTo("categories[0].channels");
    }

    /** A browser of the sandbox subscribes, and the member registers it. */
    private static String subscribe(World world, MemberApp app) {
        String key = app.http().get(PUSH + "/public-key").must(200).text("publicKey");
        Http.Answer browser = world.sandbox()
                .post("/sandbox/push/subscriptions", Map.of("applicationServerKey", key))
                .must(201);
        app.http()
                .post(
                        PUSH + "/subscriptions",
                        Map.of(
                                "endpoint",
                                browser.text("endpoint"),
                                "keys",
                                browser.body().path("keys"),
                                "device",
                                "Ponsel"))
                .must(201);
        return browser.text("id");
    }

    /** What the browser decrypted. */
    private static List<JsonNode> shownBy(World world, String browser) {
        return world.sandbox()
                .get("/sandbox/push/subscriptions/" + browser + "/messages")
                .must(200)
                .body()
                .valueStream()
                .map(message -> JSON.readTree(message.path("payload").asString()))
                .toList();
    }

    private static String textOf(JsonNode message) {
        return message.path("title").asString() + " " + message.path("body").asString();
    }

    private static Map<String, String> quietNow() {
        LocalTime now = LocalTime.now(World.JAKARTA).truncatedTo(ChronoUnit.MINUTES);
        return Map.of(
                "from", now.minusHours(1).toString(), "until", now.plusHours(3).toString());
    }

    private static void choose(
            MemberApp app, Map<String, List<String>> channels, @Nullable Map<String, String> quietHours) {
        app.http().put(PREFERENCES, request(channels, quietHours)).must(200);
    }

    private static Map<String, Object> request(
            Map<String, List<String>> channels, @Nullable Map<String, String> quietHours) {
        Map<String, Object> request = new HashMap<>();
        request.put(
                "categories",
                channels.entrySet().stream()
                        .map(chosen -> Map.of("category", chosen.getKey(), "channels", chosen.getValue()))
                        .toList());
        request.put("timeZone", "WIB");
        request.put("quietHours", quietHours);
        return request;
    }

    private static List<String> inboxOf(MemberApp app) {
        return app.http()
                .get("/api/v1/notifications")
                .must(200)
                .body()
                .path("items")
                .valueStream()
                .map(entry -> entry.path("step").asString())
                .toList();
    }

    private static List<String> channelsForPromos(MemberApp app) {
        return app.http()
                .get(PREFERENCES)
                .must(200)
                .body()
                .path("categories")
                .valueStream()
                .filter(category -> category.path("category").asString().equals("promo"))
                .flatMap(category -> category.path("channels").valueStream())
                .map(JsonNode::asString)
                .toList();
    }

    private static List<JsonNode> mailsTo(World world, Person person) {
        return world.sandbox()
                .get("/mails?to=" + person.email())
                .must(200)
                .body()
                .valueStream()
                .toList();
    }

    private static List<JsonNode> promosTo(World world, Person person, String title) {
        return mailsTo(world, person).stream()
                .filter(mail -> mail.path("subject").asString("").contains(title))
                .toList();
    }

    /** Two editors publish a promotion for active members; its Indonesian title. */
    private static String publishPromo(World world) {
        String title = "Diskon " + UUID.randomUUID();
        Map<String, String> texts = Map.of("id", title, "en", title);
        Map<String, Object> promo = Map.of(
                "merchant",
                "Apotek Sehat",
                "validFrom",
                Instant.now().toString(),
                "validUntil",
                Instant.now().plus(30, ChronoUnit.DAYS).toString(),
                "segments",
                List.of(),
                "activeOnly",
                true);
        Http.Answer draft = world.as("editor1")
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post(
                        CONTENTS,
                        Map.of(
                                "kind",
                                "PROMO",
                                "slug",
                                "promo-" + UUID.randomUUID(),
                                "content",
                                Map.of("title", texts, "summary", texts, "body", texts, "promo", promo)))
                .must(201);
        String path = CONTENTS + "/" + draft.text("contentId");
        Http.Answer submitted = world.as("editor1")
                .post(path + "/submission", Map.of("version", draft.body().path("version")))
                .must(200);
        world.as("editor2")
                .post(path + "/approval", Map.of("version", submitted.body().path("version")))
                .must(200);
        return title;
    }
}
