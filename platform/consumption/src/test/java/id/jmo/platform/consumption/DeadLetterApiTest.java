package id.jmo.platform.consumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.platform.testsupport.ServiceTest;
import id.jmo.platform.testsupport.TestTopics;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Operators and auditors over HTTP, at a service whose handler fails on demand. */
@ServiceTest(
        classes = DeadLetterApiTest.Service.class,
        properties = {"spring.application.name=sample-service", "jmo.consumption.attempts=1"})
class DeadLetterApiTest {

    private static final String TOPIC = "jmo.claims.v1";
    private static final String SAMPLE_TAKEN = "id.jmo.sample.taken.v1";
    private static final String LETTERS = "/api/v1/operations/sample-service/dead-letters";
    private static final String OPERATOR = Tokens.withRoles("operator");
    private static final String AUDITOR = Tokens.withRoles("auditor");

    @Autowired
    RestTestClient http;

    @Autowired
    TestTopics topics;

    @Autowired
    MongoOperations mongo;

    @Autowired
    Listener listener;

    @Autowired
    @Qualifier("eventContainer")
    ConcurrentMessageListenerContainer<?, ?> container;

    record Sample(String word) {}

    /** Idempotent as every handler is: the same event again changes nothing. */
    static final class Listener {

        final Set<String> failing = ConcurrentHashMap.newKeySet();
        final Set<String> deadly = ConcurrentHashMap.newKeySet();
        final List<String> effects = new CopyOnWriteArrayList<>();
        private final Set<String> handled = ConcurrentHashMap.newKeySet();

        void handle(IncomingEvent<Sample> event) {
            var word = event.data().word();
            if (failing.contains(word)) {
                throw new IllegalStateException("Failing on demand");
            }
            if (handled.add(event.id())) {
                effects.add(word);
            }
            if (deadly.contains(word)) {
                throw new AssertionError("The service dies before it can write anything down");
            }
        }
    }

    private static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);

    private static void pass(Duration time) {
        AHEAD.updateAndGet(before -> before.plus(time));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Service {

        @Bean
        Clock clock() {
            return ((InstantSource) () -> Instant.now().plus(AHEAD.get())).withZone(ZoneOffset.UTC);
        }

        @Bean
        Listener listener() {
            return new Listener();
        }

        @Bean
        EventSubscription samples(Listener listener) {
            return EventSubscription.to(TOPIC)
                    .on(SAMPLE_TAKEN, Sample.class, listener::handle)
                    .build();
        }
    }

    record Answer(int status, JsonNode body) {

        Answer must(int expected) {
            assertThat(status).as(body.toString()).isEqualTo(expected);
            return this;
        }

        String text(String pointer) {
            return body.at(pointer).asString("");
        }

        List<String> texts(String pointer) {
            return body.at(pointer).valueStream().map(JsonNode::asString).toList();
        }

        List<String> ids() {
            return body.path("items")
                    .valueStream()
                    .map(item -> item.path("id").asString())
                    .toList();
        }
    }

    @BeforeEach
    void begin_with_nothing() {
        mongo.remove(new Query(), DeadLetter.class);
        listener.failing.clear();
        listener.deadly.clear();
        listener.effects.clear();
    }

    @Test
    void dead_letters_are_listed_by_topic_type_and_cause_in_the_order_of_publication_a_page_at_a_time() {
        var key = key();
        var first = deadLettered(key, "one");
        var second = deadLettered(key, "two");
        var third = deadLettered(key, "three");

        var page = get(LETTERS + "?topic=" + TOPIC + "&type=" + SAMPLE_TAKEN + "&cause=illegalstate&limit=2", OPERATOR);
        var rest = get(LETTERS + "?limit=2&cursor=" + page.text("/next"), OPERATOR);

        assertThat(page.ids()).containsExactly(first, second);
        assertThat(rest.ids()).containsExactly(third);
        assertThat(rest.body().path("next").isNull()).isTrue();
        assertThat(get(LETTERS + "?topic=jmo.payouts.v1", OPERATOR).ids()).isEmpty();
        assertThat(get(LETTERS + "?type=id.jmo.sample.sung.v1", OPERATOR).ids()).isEmpty();
        assertThat(get(LETTERS + "?cause=no+CloudEvent", OPERATOR).ids()).isEmpty();
    }

    @Test
    void dead_letters_are_listed_by_age() {
        var old = deadLettered(key(), "old");
        pass(Duration.ofHours(2));
        var young = deadLettered(key(), "young");

        assertThat(get(LETTERS + "?olderThan=PT1H", OPERATOR).ids()).containsExactly(old);
        assertThat(get(LETTERS, OPERATOR).ids()).containsExactlyInAnyOrder(old, young);
    }

    @ParameterizedTest
    @CsvSource({"olderThan=yesterday, olderThan", "cursor=nowhere, cursor", "state=LOST, state", "limit=0, limit"})
    void a_faulty_selection_is_refused_and_named(String query, String field) {
        var answer = get(LETTERS + "?" + query, OPERATOR).must(400);

        assertThat(answer.text("/faults/0/field")).isEqualTo(field);
    }

    @Test
    void what_a_dead_letter_says_is_shown_without_personal_data_even_if_it_came_in_clear() {
        var key = key();
        var claim = UUID.randomUUID().toString();
        topics.publishRaw(TOPIC, key, Map.of(), """
                {"claimId": "%s", "nik": "3174011708900001", "number": 3174011708900001, "holderName": "EILEEN",
                 "note": "call +628123456789", "gross": 9600000, "reasons": ["SIMILARITY_UNSURE", "Eileen Collins"],
                 "submittedAt": "2026-11-23T08:00:00+07:00", "3174011708900001": true}
                """.formatted(claim).getBytes(StandardCharsets.UTF_8));
        var id = awaitWaiting(1).getFirst();

        var letter = get(LETTERS + "/" + id, AUDITOR).must(200);

        assertThat(letter.body().toString()).doesNotContainIgnoringCase("3174011708900001", "eileen", "628123456789");
        assertThat(letter.text("/data/claimId")).isEqualTo(claim);
        assertThat(letter.body().at("/data/gross").asLong()).isEqualTo(9_600_000);
        assertThat(letter.texts("/data/reasons")).containsExactly("SIMILARITY_UNSURE", "(confidential)");
        assertThat(letter.text("/data/submittedAt")).isEqualTo("2026-11-23T08:00:00+07:00");
        assertThat(letter.text("/letter/cause")).isEqualTo("The message is no CloudEvent in binary mode");
    }

    @Test
    void a_message_is_not_replayed_before_an_earlier_one_of_its_key() {
        var key = key();
        var first = deadLettered(key, "first");
        var second = deadLettered(key, "second");
        var other = deadLettered(key(), "other");
        listener.failing.clear();

        var refused = post(LETTERS + "/" + second + "/replay", OPERATOR, null).must(409);
        assertThat(refused.text("/type")).isEqualTo("urn:jmo:problem:dead-letter-behind");
        assertThat(refused.text("/earlier")).isEqualTo(first);
        assertThat(refused.text("/detail")).contains(first);

        post(LETTERS + "/" + other + "/replay", OPERATOR, null).must(200);
        post(LETTERS + "/" + first + "/replay", OPERATOR, null).must(200);
        post(LETTERS + "/" + second + "/replay", OPERATOR, null).must(200);
        assertThat(listener.effects).containsExactly("other", "first", "second");
    }

    @Test
    void a_discarded_message_stands_in_nobodys_way() {
        var key = key();
        var first = deadLettered(key, "first");
        var second = deadLettered(key, "second");
        listener.failing.clear();

        post(LETTERS + "/" + first + "/discard", OPERATOR, Map.of("reason", "superseded"))
                .must(200);

        post(LETTERS + "/" + second + "/replay", OPERATOR, null).must(200);
        assertThat(listener.effects).containsExactly("second");
    }

    @Test
    void replaying_all_keeps_the_order_of_each_key_and_skips_what_comes_after_a_failure() {
        var stuck = key();
        var failing = deadLettered(stuck, "failing");
        var behind = deadLettered(stuck, "behind");
        deadLettered(key(), "free");
        listener.failing.clear();
        listener.failing.add("failing");

        var once = post(LETTERS + "/replays?topic=" + TOPIC, OPERATOR, null).must(200);

        assertThat(once.body().path("replayed").asInt()).isEqualTo(1);
        assertThat(once.texts("/failed")).containsExactly(failing);
        assertThat(once.texts("/skipped")).containsExactly(behind);
        assertThat(get(LETTERS + "/" + failing, OPERATOR)
                        .body()
                        .at("/letter/attempts")
                        .asInt())
                .isEqualTo(2);

        listener.failing.clear();
        var again = post(LETTERS + "/replays", OPERATOR, Map.of("reason", "mended"));
        assertThat(again.must(200).body().path("replayed").asInt()).isEqualTo(2);
        assertThat(listener.effects).containsExactly("free", "failing", "behind");
        assertThat(get(LETTERS, OPERATOR).ids()).isEmpty();
        assertThat(get(LETTERS + "?state=REPLAYED", OPERATOR).ids()).hasSize(3);
    }

    @Test
    void a_replay_that_died_between_its_effect_and_its_mark_is_done_again_without_a_second_effect() {
        var letter = deadLettered(key(), "once");
        listener.failing.clear();
        listener.deadly.add("once");
        post(LETTERS + "/" + letter + "/replay", OPERATOR, null).must(500);
        listener.deadly.clear();
        assertThat(get(LETTERS, OPERATOR).ids()).as("it still waits").containsExactly(letter);

        var tooSoon = post(LETTERS + "/" + letter + "/replay", OPERATOR, null).must(409);
        assertThat(tooSoon.text("/type")).isEqualTo("urn:jmo:problem:dead-letter-under-replay");
        post(LETTERS + "/" + letter + "/discard", OPERATOR, Map.of("reason", "in a hurry"))
                .must(409);

        pass(DeadLetters.HOLD.plusSeconds(1));
        post(LETTERS + "/" + letter + "/replay", OPERATOR, null).must(200);

        assertThat(listener.effects).containsExactly("once");
        assertThat(get(LETTERS + "/" + letter, OPERATOR).text("/letter/state")).isEqualTo("REPLAYED");
        post(LETTERS + "/" + letter + "/replay", OPERATOR, null).must(409);
    }

    @Test
    void what_was_replayed_and_fails_when_the_topic_is_read_anew_waits_again_and_what_was_discarded_does_not() {
        var replayed = deadLettered(key(), "replayed");
        var discarded = deadLettered(key(), "discarded");
        listener.failing.clear();
        post(LETTERS + "/" + replayed + "/replay", OPERATOR, null).must(200);
        post(LETTERS + "/" + discarded + "/discard", OPERATOR, Map.of("reason", "superseded"))
                .must(200);

        listener.failing.addAll(Set.of("replayed", "discarded"));
        topics.redeliverAll(container);

        await().until(() -> waiting().contains(replayed));
        var letter = get(LETTERS + "/" + replayed, OPERATOR).body().path("letter");
        assertThat(letter.path("attempts").asInt()).isEqualTo(3);
        assertThat(letter.path("decidedBy").isNull()).isTrue();
        assertThat(get(LETTERS + "/" + discarded, OPERATOR).text("/letter/state"))
                .isEqualTo("DISCARDED");
    }

    @Test
    void many_are_discarded_by_selection_and_each_keeps_who_and_why() {
        deadLettered(key(), "one");
        deadLettered(key(), "two");
        topics.publishRaw(TOPIC, key(), Map.of(), "poison".getBytes(StandardCharsets.UTF_8));
        awaitWaiting(3);

        post(LETTERS + "/discards?cause=no+CloudEvent", OPERATOR, Map.of("reason", " "))
                .must(400);
        var answer = post(LETTERS + "/discards?cause=no+CloudEvent", OPERATOR, Map.of("reason", "not from the suite"));

        assertThat(answer.must(200).body().path("discarded").asInt()).isEqualTo(1);
        assertThat(get(LETTERS, OPERATOR).ids()).hasSize(2);
        var discarded = get(LETTERS + "?state=DISCARDED", OPERATOR);
        assertThat(discarded.text("/items/0/decidedBy")).isEqualTo("user-operator");
        assertThat(discarded.text("/items/0/reason")).isEqualTo("not from the suite");
    }

    @Test
    void an_auditor_reads_and_does_not_act_and_others_do_neither() {
        var letter = deadLettered(key(), "guarded");

        get(LETTERS, AUDITOR).must(200);
        get(LETTERS + "/" + letter, AUDITOR).must(200);
        for (var token : List.of(AUDITOR, Tokens.withRoles("claims-officer"), Tokens.member(MemberId.next()))) {
            post(LETTERS + "/" + letter + "/replay", token, null).must(403);
            post(LETTERS + "/replays", token, null).must(403);
            post(LETTERS + "/" + letter + "/discard", token, Map.of("reason", "no"))
                    .must(403);
            post(LETTERS + "/discards", token, Map.of("reason", "no")).must(403);
        }
        get(LETTERS, Tokens.withRoles("claims-officer")).must(403);
        get(LETTERS, Tokens.member(MemberId.next())).must(403);
        get(LETTERS, null).must(401);
        assertThat(get(LETTERS, OPERATOR).ids()).containsExactly(letter);
    }

    @Test
    void every_look_and_every_act_is_on_record_with_who_what_and_why() {
        var letter = deadLettered(key(), "watched");
        listener.failing.clear();
        var who = "operator-" + UUID.randomUUID();
        var token = Tokens.of(who, "operator");

        get(LETTERS + "?cause=IllegalState", token).must(200);
        get(LETTERS + "/" + letter, token).must(200);
        post(LETTERS + "/" + letter + "/replay", token, Map.of("reason", "the handler is mended"))
                .must(200);
        post(LETTERS + "/" + letter + "/discard", token, Map.of("reason", "too late"))
                .must(409);

        // The status is written when the answer is on its way already.
        var records = await().until(
                        () -> get("/api/v1/operations/sample-service/audit-records?who=" + who, AUDITOR)
                                .must(200)
                                .body()
                                .path("items"),
                        items -> items.valueStream()
                                .allMatch(item -> item.path("status").isNumber()));
        assertThat(records.valueStream().map(DeadLetterApiTest::inShort))
                .containsExactly(
                        "POST %s/{id}/discard %s because too late: 409".formatted(LETTERS, letter),
                        "POST %s/{id}/replay %s because the handler is mended: 200".formatted(LETTERS, letter),
                        "GET %s/{id} %s: 200".formatted(LETTERS, letter),
                        "GET %s?cause=IllegalState: 200".formatted(LETTERS));
        assertThat(records.valueStream().map(record -> record.path("at").asString()))
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    private static String inShort(JsonNode record) {
        var query = record.path("query").asString("");
        var id = record.at("/about/id").asString("");
        var reason = record.path("reason").asString("");
        return record.path("what").asString()
                + (query.isEmpty() ? "" : "?" + query)
                + (id.isEmpty() ? "" : " " + id)
                + (reason.isEmpty() ? "" : " because " + reason)
                + ": "
                + record.path("status").asInt();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    /** Lets a message fail; the id of its dead letter. */
    private String deadLettered(String key, String word) {
        var before = Set.copyOf(waiting());
        listener.failing.add(word);
        topics.publish(TOPIC, SAMPLE_TAKEN, key, 1, new Sample(word));
        await().until(() -> waiting().size() == before.size() + 1);
        return waiting().stream().filter(id -> !before.contains(id)).findFirst().orElseThrow();
    }

    private List<String> awaitWaiting(int count) {
        await().until(() -> waiting().size() == count);
        return waiting();
    }

    private List<String> waiting() {
        return get(LETTERS + "?limit=500", OPERATOR).must(200).ids();
    }

    private Answer get(String path, @Nullable String token) {
        return send(HttpMethod.GET, path, token, null);
    }

    private Answer post(String path, @Nullable String token, @Nullable Object body) {
        return send(HttpMethod.POST, path, token, body);
    }

    private Answer send(HttpMethod method, String path, @Nullable String token, @Nullable Object body) {
        var request = http.method(method).uri(URI.create(path)).headers(headers -> {
            headers.set("Accept-Language", "en");
            if (token != null) {
                headers.setBearerAuth(token);
            }
        });
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        var result = request.exchange().expectBody(String.class).returnResult();
        return new Answer(result.getStatus().value(), JsonMapper.shared().readTree(result.getResponseBody()));
    }
}
