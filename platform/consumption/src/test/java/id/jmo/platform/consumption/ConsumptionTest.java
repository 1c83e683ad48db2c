package id.jmo.platform.consumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.greaterThan;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoCredential;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import com.mongodb.connection.ClusterId;
import com.mongodb.connection.ServerId;
import id.jmo.local.store.HardenedStore;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.MDC;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import tools.jackson.databind.JsonNode;

/** Real parts: a Kafka broker (KRaft) and the hardened store. */
class ConsumptionTest {

    private static final String TOPIC = "jmo.samples.v1";
    private static final String SAMPLE_TAKEN = "id.jmo.sample.taken.v1";

    private static final EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 3, TOPIC);
    private static HardenedStore store;
    private static ConfigurableApplicationContext service;
    private static KafkaProducer<String, byte[]> producer;
    private static Listener listener;
    private static DeadLetters deadLetters;

    private final String subject = UUID.randomUUID().toString();

    record Sample(String word, int number) {}

    /** What the sample service does with events: it keeps them, and fails on demand. */
    static final class Listener {

        final List<IncomingEvent<Sample>> handled = new CopyOnWriteArrayList<>();
        final Map<String, Map<String, String>> logContexts = new ConcurrentHashMap<>();
        final Map<String, JsonNode> trees = new ConcurrentHashMap<>();
        final Set<String> failing = ConcurrentHashMap.newKeySet();
        final AtomicReference<@Nullable MongoException> storeSays = new AtomicReference<>();
        final AtomicInteger refused = new AtomicInteger();
        private final MongoOperations mongo;

        Listener(MongoOperations mongo) {
            this.mongo = mongo;
        }

        void handle(IncomingEvent<Sample> event) {
            var said = storeSays.get();
            if (said != null) {
                refused.incrementAndGet();
                mongo.execute(_ -> {
                    throw said;
                });
            }
            if (event.data().word().equals("endless")) {
                throw new StackOverflowError();
            }
            if (failing.contains(event.data().word())) {
                throw new IllegalStateException("Failing on " + event.data().word());
            }
            logContexts.put(event.data().word(), MDC.getCopyOfContextMap());
            handled.add(event);
        }

        List<String> wordsAbout(String subject) {
            return handled.stream()
                    .filter(event -> event.subject().equals(subject))
                    .map(event -> event.data().word())
                    .toList();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Service {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        Listener listener(MongoOperations mongo) {
            return new Listener(mongo);
        }

        @Bean
        EventSubscription samples(Listener listener) {
            return EventSubscription.to(TOPIC)
                    .on(SAMPLE_TAKEN, Sample.class, listener::handle)
                    .build();
        }

        @Bean
        EventSubscription samplesAsTrees(Listener listener) {
            return EventSubscription.to(TOPIC)
                    .on(SAMPLE_TAKEN, JsonNode.class, event -> listener.trees.put(event.subject(), event.data()))
                    .build();
        }
    }

    @BeforeAll
    static void start() {
        broker.afterPropertiesSet();
        store = HardenedStore.inMemory();
        service = new SpringApplicationBuilder(Service.class)
                .properties(Map.of(
                        "server.port", "0",
                        "spring.application.name", "sample-service",
                        "spring.kafka.bootstrap-servers", broker.getBrokersAsString(),
                        "spring.mongodb.uri", store.connectionString() + "/consumption",
                        "jmo.security.issuer-uri", "http://localhost:1/realms/jmo",
                        "jmo.personal-data.keys.k1", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
                        "jmo.personal-data.active-key", "k1",
                        "jmo.consumption.attempts", "2",
                        "jmo.consumption.first-pause", "10ms",
                        "jmo.consumption.store-retry", "50ms"))
                .run();
        listener = service.getBean(Listener.class);
        deadLetters = service.getBean(DeadLetters.class);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.getBrokersAsString()),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    @AfterAll
    static void stop() {
        producer.close();
        service.close();
        broker.destroy();
        store.close();
    }

    @BeforeEach
    void handle_everything() {
        listener.failing.clear();
    }

    @Test
    void facts_about_one_aggregate_are_handled_in_order() {
        for (int i = 1; i <= 50; i++) {
            publish(SAMPLE_TAKEN, "{\"word\":\"w%d\",\"number\":%d,\"unknown\":true}".formatted(i, i), i);
        }

        await().untilAsserted(() -> assertThat(listener.wordsAbout(subject)).hasSize(50));
        assertThat(listener.handled.stream()
                        .filter(event -> event.subject().equals(subject))
                        .map(IncomingEvent::sequence))
                .isSorted();
    }

    @Test
    void two_subscriptions_to_one_type_each_handle_the_event() {
        publish(SAMPLE_TAKEN, "{\"word\":\"both\",\"number\":1,\"unknown\":true}", 1);

        await().untilAsserted(() -> assertThat(listener.trees).containsKey(subject));
        assertThat(listener.wordsAbout(subject)).containsExactly("both");
        assertThat(listener.trees.get(subject).path("unknown").asBoolean()).isTrue();
    }

    @Test
    void what_is_logged_meanwhile_names_the_case_whichever_it_is_and_nothing_of_the_one_before() {
        for (String name : List.of("claimId", "accidentId", "complaintId", "appointmentId")) {
            String id = UUID.randomUUID().toString();
            publish(
                    SAMPLE_TAKEN,
                    "{\"word\":\"%s\",\"number\":1,\"%s\":\"%s\",\"memberId\":\"m\"}".formatted(name, name, id),
                    1);

            await().untilAsserted(() -> assertThat(listener.wordsAbout(subject)).contains(name));
            assertThat(listener.logContexts.get(name)).containsEntry(name, id).containsKey("eventId");
            assertThat(listener.logContexts.get(name).keySet())
                    .filteredOn(key -> key.endsWith("Id"))
                    .isSubsetOf(name, "eventId", "traceId", "spanId");
        }
    }

    @Test
    void a_type_nobody_asked_for_is_passed_over() {
        publish("id.jmo.sample.ignored.v1", "{\"word\":\"ignored\"}", 1);
        publish(SAMPLE_TAKEN, "{\"word\":\"loud\",\"number\":1}", 2);

        await().untilAsserted(() -> assertThat(listener.wordsAbout(subject)).containsExactly("loud"));
        assertThat(waitingAbout(subject)).isEmpty();
    }

    @Test
    void events_that_wait_are_counted_until_they_are_handled() {
        var meters = new SimpleMeterRegistry();
        var settings = Map.<String, Object>of("bootstrap.servers", broker.getBrokersAsString());
        publish(SAMPLE_TAKEN, "{\"word\":\"first\",\"number\":1}", 1);
        await().untilAsserted(() -> assertThat(listener.wordsAbout(subject)).hasSize(1));
        try (var measured =
                new ConsumptionLag(settings, "sample-service", Set.of(TOPIC), Duration.ZERO, Clock.systemUTC())) {
            measured.bindTo(meters);
            var lag = meters.get("jmo.consumption.lag").tag("topic", TOPIC).gauge();
            listener.storeSays.set(new MongoTimeoutException("The store is away"));
            for (int i = 2; i <= 50; i++) {
                publish(SAMPLE_TAKEN, "{\"word\":\"late\",\"number\":%d}".formatted(i), i);
            }

            await().untilAsserted(() -> assertThat(lag.value()).isGreaterThanOrEqualTo(49));

            listener.storeSays.set(null);
            await().untilAsserted(() -> assertThat(listener.wordsAbout(subject)).hasSize(50));
            await().untilAsserted(() -> assertThat(lag.value()).isZero());
        } finally {
            listener.storeSays.set(null);
        }
    }

    @Test
    void a_lag_that_the_broker_does_not_say_is_not_a_number() {
        var meters = new SimpleMeterRegistry();
        var nowhere = Map.<String, Object>of("bootstrap.servers", "localhost:1");
        try (var unknown =
                new ConsumptionLag(nowhere, "sample-service", Set.of(TOPIC), Duration.ZERO, Clock.systemUTC())) {
            unknown.bindTo(meters);

            assertThat(meters.get("jmo.consumption.lag").gauge().value()).isNaN();
        }
    }

    @Test
    void the_topic_of_dead_letters_is_there_before_there_is_one() {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", broker.getBrokersAsString()))) {
            await().untilAsserted(() ->
                    assertThat(admin.listTopics().names().get()).contains("jmo.dead-letters.sample-service.v1"));
        }
    }

    @Test
    void a_message_that_is_no_event_becomes_a_dead_letter_and_the_partition_moves_on() {
        var key = subject;
        producer.send(new ProducerRecord<>(
                TOPIC, key, "3174011708900001 is nobody's business".getBytes(StandardCharsets.UTF_8)));
        publish(SAMPLE_TAKEN, "{\"word\":\"next\",\"number\":1}", 1);

        await().untilAsserted(() -> assertThat(listener.wordsAbout(subject)).containsExactly("next"));
        await().untilAsserted(() -> assertThat(waiting()).anySatisfy(letter -> {
            assertThat(letter.key()).isEqualTo(key);
            assertThat(letter.cause()).isEqualTo("The message is no CloudEvent in binary mode");
            assertThat(new String(letter.body(), StandardCharsets.ISO_8859_1)).doesNotContain("3174011708900001");
        }));
    }

    @Test
    void data_that_cannot_be_read_becomes_a_dead_letter_naming_the_field_but_not_its_value() {
        publish(SAMPLE_TAKEN, "{\"word\":\"half\",\"number\":\"secret\"}", 1);

        await().untilAsserted(() -> assertThat(waitingAbout(subject))
                .singleElement()
                .satisfies(
                        letter -> assertThat(letter.cause()).contains("number").doesNotContain("secret")));
    }

    @Test
    void an_event_that_lacks_what_its_handler_counts_on_becomes_a_dead_letter_naming_what_lacks() {
        publish(SAMPLE_TAKEN, "{\"number\":1}", 1);

        await().untilAsserted(() -> assertThat(waitingAbout(subject))
                .singleElement()
                .satisfies(letter -> assertThat(letter.cause()).isEqualTo(SAMPLE_TAKEN + " lacks word")));
    }

    @Test
    void an_event_whose_handler_keeps_failing_becomes_a_dead_letter_and_can_be_replayed() {
        listener.failing.add("bad news");
        publish(SAMPLE_TAKEN, "{\"word\":\"bad news\",\"number\":1}", 1);
        publish(SAMPLE_TAKEN, "{\"word\":\"good news\",\"number\":2}", 2);
        await().untilAsserted(() -> assertThat(waitingAbout(subject)).hasSize(1));
        assertThat(listener.wordsAbout(subject)).containsExactly("good news");
        var letter = waitingAbout(subject).getFirst();
        assertThat(letter.cause()).startsWith("IllegalStateException at id.jmo").doesNotContain("bad news");

        assertThat(deadLetters.replay(letter, "operator", null)).isInstanceOf(Replay.FailedAgain.class);
        listener.failing.clear();
        var replayed = deadLetters.replay(letter, "operator", null).letter();

        assertThat(replayed.state()).isEqualTo(DeadLetter.State.REPLAYED);
        assertThat(replayed.decidedBy()).isEqualTo("operator");
        assertThat(listener.wordsAbout(subject)).containsExactly("good news", "bad news");
        assertThat(waitingAbout(subject)).isEmpty();
    }

    @Test
    void a_discarded_letter_keeps_who_and_why() {
        publish(SAMPLE_TAKEN, "null", 1);
        await().untilAsserted(() -> assertThat(waitingAbout(subject)).hasSize(1));

        deadLetters.discard(waitingAbout(subject).getFirst(), "operator", "sent by mistake");

        assertThat(waitingAbout(subject)).isEmpty();
        assertThat(deadLetters
                        .list(DeadLetters.Selection.of(DeadLetter.State.DISCARDED), null, 100)
                        .items())
                .anySatisfy(letter -> assertThat(letter.reason()).isEqualTo("sent by mistake"));
    }

    @Test
    void a_decided_letter_is_erased_after_its_time_and_one_that_waits_is_not() {
        publish(SAMPLE_TAKEN, "null", 1);
        publish(SAMPLE_TAKEN, "null", 2);
        await().untilAsserted(() -> assertThat(waitingAbout(subject)).hasSize(2));
        var discarded = waitingAbout(subject).getFirst();
        deadLetters.discard(discarded, "operator", "sent by mistake");
        var decided = new DecidedLetters(service.getBean(MongoOperations.class), Duration.ofDays(90));
        assertThat(decided.due(Instant.now().plus(Duration.ofDays(89)), 100)).doesNotContain(discarded.id());

        var due = decided.due(Instant.now().plus(Duration.ofDays(91)), 100);
        due.forEach(decided::erase);

        assertThat(due).contains(discarded.id());
        assertThat(deadLetters.find(discarded.id())).isEmpty();
        assertThat(waitingAbout(subject)).hasSize(1);
    }

    static Stream<MongoException> away() {
        var server = new ServerAddress("db1", 27017);
        var steppedDown = new BsonDocument("ok", new BsonInt32(0)).append("code", new BsonInt32(189));
        return Stream.of(
                new MongoNotPrimaryException(new BsonDocument("code", new BsonInt32(10107)), server),
                new MongoNodeIsRecoveringException(new BsonDocument("code", new BsonInt32(11600)), server),
                new MongoCommandException(steppedDown, server),
                new MongoWriteException(new WriteError(11602, "stepped down", new BsonDocument()), server, Set.of()),
                new MongoConnectionPoolClearedException(new ServerId(new ClusterId(), server), null),
                new MongoTimeoutException("Timed out while waiting for a server that matches"),
                new MongoSecurityException(
                        MongoCredential.createCredential("claim", "claim", new char[0]), "Exception authenticating"));
    }

    @ParameterizedTest
    @MethodSource("away")
    void events_wait_for_a_store_that_is_away_and_do_not_become_dead_letters(MongoException said) {
        listener.refused.set(0);
        listener.storeSays.set(said);
        publish(SAMPLE_TAKEN, "{\"word\":\"waited\",\"number\":1}", 1);
        // More often than an event is tried.
        await().untilAtomic(listener.refused, greaterThan(5));
        await().untilAsserted(() -> assertThat(service.getBean(Stalls.class).longerThan(Duration.ZERO))
                .isNotEmpty());

        listener.storeSays.set(null);

        await().untilAsserted(() -> assertThat(listener.wordsAbout(subject)).containsExactly("waited"));
        await().untilAsserted(() -> assertThat(service.getBean(Stalls.class).longerThan(Duration.ZERO))
                .isEmpty());
        assertThat(waitingAbout(subject)).isEmpty();
    }

    @Test
    void a_message_near_the_limit_of_the_broker_is_set_aside_and_no_partition_stops_for_it() {
        var body = new byte[1_048_300];
        Arrays.fill(body, (byte) 'x');
        sent(new ProducerRecord<>(TOPIC, body));
        var manyHeaders = new ProducerRecord<>(TOPIC, subject, "{}".getBytes(StandardCharsets.UTF_8));
        manyHeaders.headers().add("ce_specversion", "1.0".getBytes(StandardCharsets.UTF_8));
        manyHeaders.headers().add("ce_type", Arrays.copyOf(body, 1_040_000));
        sent(manyHeaders);
        publish(SAMPLE_TAKEN, "{\"word\":\"next\",\"number\":1}", 1);

        await().untilAsserted(() -> assertThat(listener.wordsAbout(subject)).containsExactly("next"));
        await().untilAsserted(() -> assertThat(waiting())
                .anySatisfy(letter -> assertThat(deadLetters.body(letter)).isEqualTo(body))
                .anySatisfy(letter -> {
                    assertThat(letter.key()).isEqualTo(subject);
                    assertThat(letter.headers().get("ce_type")).hasSize(1_040_000);
                    assertThat(letter.cause()).hasSizeLessThan(600);
                }));
    }

    @Test
    void an_error_of_a_handler_sets_its_event_aside_and_does_not_end_the_consumer() {
        publish(SAMPLE_TAKEN, "{\"word\":\"endless\",\"number\":1}", 1);
        publish(SAMPLE_TAKEN, "{\"word\":\"after it\",\"number\":2}", 2);

        await().untilAsserted(() -> assertThat(listener.wordsAbout(subject)).containsExactly("after it"));
        await().untilAsserted(() -> assertThat(waitingAbout(subject))
                .singleElement()
                .satisfies(letter -> assertThat(letter.cause()).startsWith("StackOverflowError")));
    }

    @Test
    void health_names_the_partitions_that_have_waited_and_forgets_those_that_go_on() {
        var clock = new AtomicReference<>(Instant.parse("2026-11-02T05:00:00Z"));
        var stalls = new Stalls(((InstantSource) clock::get).withZone(ZoneOffset.UTC));
        var health = new ConsumptionHealth(stalls);
        var stuck = List.of(new ConsumerRecord<>(TOPIC, 2, 17, subject, new byte[0]));
        stalls.began(stuck, new MongoTimeoutException("away"));
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        clock.updateAndGet(now -> now.plusSeconds(11));
        stalls.began(stuck, new MongoTimeoutException("away"));

        assertThat(health.health().getStatus()).isEqualTo(new Status("DEGRADED"));
        assertThat(health.health().getDetails())
                .hasEntrySatisfying(
                        TOPIC + "-2",
                        why -> assertThat(why)
                                .asString()
                                .startsWith("since 2026-11-02T05:00:00Z: MongoTimeoutException"));
        assertThat(stalls.longest()).isEqualTo(11);
        stalls.ended(stuck);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(stalls.longest()).isZero();
    }

    @Test
    void what_a_killed_instance_was_reading_goes_on_within_seconds() {
        var settings = service.getBean(ConsumptionAutoConfiguration.class).consumerSettings("killed-" + subject);
        readFrom(settings, CloseOptions.GroupMembershipOperation.REMAIN_IN_GROUP, Duration.ofSeconds(10));

        // The one that was killed has not said goodbye.
        readFrom(settings, CloseOptions.GroupMembershipOperation.LEAVE_GROUP, Duration.ofSeconds(25));
    }

    private static void readFrom(
            Map<String, Object> settings, CloseOptions.GroupMembershipOperation goodbye, Duration within) {
        var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        try {
            consumer.subscribe(List.of(TOPIC));
            await().atMost(within).until(() -> {
                consumer.poll(Duration.ofMillis(100));
                return consumer.assignment().size() == 3;
            });
        } finally {
            consumer.close(CloseOptions.groupMembershipOperation(goodbye));
        }
    }

    private static void sent(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException refused) {
            throw new AssertionError(refused);
        }
    }

    private void publish(String type, String json, long sequence) {
        var event = CloudEventBuilder.v1()
                .withId(UUID.randomUUID().toString())
                .withType(type)
                .withSource(URI.create("/jmo/test"))
                .withSubject(subject)
                .withTime(OffsetDateTime.now())
                .withExtension("sequence", Long.toString(sequence))
                .withData("application/json", json.getBytes(StandardCharsets.UTF_8))
                .build();
        producer.send(KafkaMessageFactory.<String>createWriter(TOPIC, subject).writeBinary(event));
    }

    private static List<DeadLetter> waiting() {
        return deadLetters
                .list(DeadLetters.Selection.of(DeadLetter.State.WAITING), null, 100)
                .items();
    }

    private static List<DeadLetter> waitingAbout(String subject) {
        return waiting().stream()
                .filter(letter -> subject.equals(letter.headers().get("ce_subject")))
                .toList();
    }
}
