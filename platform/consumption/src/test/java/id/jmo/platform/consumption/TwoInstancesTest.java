package id.jmo.platform.consumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.local.store.HardenedStore;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** Instances of a service that come, go and die while they are in the middle of a batch: real broker, one store. */
class TwoInstancesTest {

    private static final String TOPIC = "jmo.samples.v1";
    private static final String COUNTED = "id.jmo.sample.counted.v1";
    private static final String GROUP = "counting-service";
    private static final int PARTITIONS = 6;
    private static final int EVENTS = 20;
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, PARTITIONS, TOPIC);
    private final List<String> subjects =
            Stream.generate(() -> UUID.randomUUID().toString()).limit(24).toList();
    private final List<ConfigurableApplicationContext> running = new ArrayList<>();

    private HardenedStore store;
    private KafkaProducer<String, byte[]> producer;

    record Counted(int number) {}

    /** What both instances see of each other's work: the effects in the order in which they came about. */
    private static final class Effects {

        static final Map<String, List<Integer>> bySubject = new ConcurrentHashMap<>();
        static final Map<String, CountDownLatch> gates = new ConcurrentHashMap<>();
        static final AtomicInteger repeats = new AtomicInteger();
        static final List<String> waiting = new CopyOnWriteArrayList<>();

        /** The instance stops in the middle of the batch until the gate opens. */
        static CountDownLatch stopInMidBatch(String instance) {
            var gate = new CountDownLatch(1);
            gates.put(instance, gate);
            await().atMost(TIMEOUT).until(() -> waiting.contains(instance));
            return gate;
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
        EventSubscription samples(
                MongoOperations mongo,
                @Value("${sample.instance}") String instance,
                @Value("${sample.takes:0ms}") Duration takes) {
            return EventSubscription.to(TOPIC)
                    .on(COUNTED, Counted.class, event -> {
                        if (count(mongo, instance, event)) {
                            LockSupport.parkNanos(takes.toNanos());
                        }
                    })
                    .build();
        }

        /** Whether the event had its effect now, and not before. */
        private static boolean count(MongoOperations mongo, String instance, IncomingEvent<Counted> event) {
            int number = event.data().number();
            waitAtTheGate(instance, number);
            try {
                mongo.insert(new Document("_id", event.subject() + " " + number), "effects");
            } catch (DuplicateKeyException hadItsEffect) {
                Effects.repeats.incrementAndGet();
                return false;
            }
            Effects.bySubject
                    .computeIfAbsent(event.subject(), any -> new CopyOnWriteArrayList<>())
                    .add(number);
            return true;
        }

        private static void waitAtTheGate(String instance, int number) {
            var gate = number % EVENTS == EVENTS / 2 ? Effects.gates.get(instance) : null;
            if (gate == null) {
                return;
            }
            Effects.waiting.add(instance);
            try {
                gate.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }

    @BeforeEach
    void start() {
        broker.afterPropertiesSet();
        store = HardenedStore.inMemory();
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.getBrokersAsString()),
                new StringSerializer(),
                new ByteArraySerializer());
        Effects.bySubject.clear();
        Effects.gates.clear();
        Effects.repeats.set(0);
        Effects.waiting.clear();
    }

    @AfterEach
    void stop() {
        Effects.gates.values().forEach(CountDownLatch::countDown);
        producer.close();
        running.forEach(ConfigurableApplicationContext::close);
        broker.destroy();
        store.close();
    }

    @Test
    void an_instance_joins_in_mid_batch_and_leaves_in_mid_batch() {
        var first = instance("first");
        awaitShared(first);
        count(1);
        var gate = Effects.stopInMidBatch("first");
        var second = instance("second");
        count(2);
        gate.countDown();

        awaitEffects(2);
        awaitShared(first, second);

        count(3);
        gate = Effects.stopInMidBatch("second");
        var leaving = CompletableFuture.runAsync(second::close);
        await().atMost(TIMEOUT).until(() -> !container(second).isRunning());
        count(4);
        gate.countDown();

        awaitEffects(4);
        leaving.join();
        awaitShared(first);
    }

    @Test
    void an_instance_dies_in_mid_batch_without_commit_or_goodbye() {
        var first = instance("first");
        awaitShared(first);
        var consumer = new KafkaConsumer<>(
                first.getBean(ConsumptionAutoConfiguration.class).consumerSettings(GROUP),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(List.of(TOPIC));
        await().atMost(TIMEOUT).until(() -> {
            consumer.poll(Duration.ofMillis(50));
            return !consumer.assignment().isEmpty();
        });
        count(1);
        var batch = new ArrayList<ConsumerRecord<String, byte[]>>();
        await().atMost(TIMEOUT).until(() -> {
            consumer.poll(Duration.ofMillis(50)).forEach(batch::add);
            return batch.size() > 1;
        });

        first.getBean(KeyedBatchListener.class).onMessage(batch.subList(0, batch.size() / 2));
        consumer.close(CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.REMAIN_IN_GROUP));

        count(2);
        awaitEffects(2);
        assertThat(Effects.repeats).hasValueGreaterThanOrEqualTo(batch.size() / 2);
    }

    @Test
    void batches_that_take_too_long_are_broken_off_and_cost_the_instance_no_partition() {
        var slow = instance(
                "slow",
                "sample.takes=25ms",
                "jmo.consumption.consumers=1",
                "jmo.consumption.parallel=1",
                "jmo.consumption.max-poll-interval=6s",
                "jmo.consumption.store-retry=10ms");
        awaitShared(slow);
        var rebalancesBefore = rebalances(slow);

        count(1);

        awaitEffects(1);
        assertThat(Effects.repeats).as("events of batches that were broken off").hasPositiveValue();
        assertThat(rebalances(slow)).isNotEmpty().isEqualTo(rebalancesBefore);
    }

    /** Of each of the instance's consumers. */
    private static List<Object> rebalances(ConfigurableApplicationContext instance) {
        return container(instance).metrics().values().stream()
                .flatMap(metrics -> metrics.entrySet().stream())
                .filter(metric -> metric.getKey().name().equals("rebalance-total"))
                .<Object>map(metric -> metric.getValue().metricValue())
                .toList();
    }

    private ConfigurableApplicationContext instance(String name, String... settings) {
        var instance = new SpringApplicationBuilder(Service.class)
                .properties(settings)
                .properties(Map.of(
                        "server.port", "0",
                        "sample.instance", name,
                        "spring.application.name", GROUP,
                        "spring.kafka.bootstrap-servers", broker.getBrokersAsString(),
                        "spring.kafka.consumer.properties.session.timeout.ms", "6000",
                        "spring.mongodb.uri", store.connectionString() + "/counting",
                        "jmo.security.issuer-uri", "http://localhost:1/realms/jmo",
                        "jmo.personal-data.keys.k1", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
                        "jmo.personal-data.active-key", "k1"))
                .run();
        running.add(instance);
        return instance;
    }

    /** Every partition has one reader, and every instance some of them. */
    private static void awaitShared(ConfigurableApplicationContext... instances) {
        await().atMost(TIMEOUT).untilAsserted(() -> {
            var shares = Stream.of(instances)
                    .map(instance -> container(instance).getAssignedPartitions())
                    .toList();
            assertThat(shares).noneMatch(share -> share == null || share.isEmpty());
            assertThat(shares.stream().flatMap(share -> StreamSupport.stream(share.spliterator(), false)))
                    .hasSize(PARTITIONS)
                    .doesNotHaveDuplicates();
        });
    }

    private static ConcurrentMessageListenerContainer<?, ?> container(ConfigurableApplicationContext instance) {
        return instance.getBean("eventContainer", ConcurrentMessageListenerContainer.class);
    }

    /** Publishes the next numbers of every subject; the subjects take turns, as members do. */
    private void count(int wave) {
        for (int number = (wave - 1) * EVENTS + 1; number <= wave * EVENTS; number++) {
            for (var subject : subjects) {
                var event = CloudEventBuilder.v1()
                        .withId(UUID.randomUUID().toString())
                        .withType(COUNTED)
                        .withSource(URI.create("/jmo/test"))
                        .withSubject(subject)
                        .withTime(OffsetDateTime.now())
                        .withData(
                                "application/json",
                                "{\"number\":%d}".formatted(number).getBytes(StandardCharsets.UTF_8))
                        .build();
                producer.send(
                        KafkaMessageFactory.<String>createWriter(TOPIC, subject).writeBinary(event));
            }
        }
        producer.flush();
    }

    private void awaitEffects(int waves) {
        var all = IntStream.rangeClosed(1, waves * EVENTS).boxed().toList();
        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(Effects.bySubject)
                        .hasSize(subjects.size())
                        .allSatisfy((subject, numbers) -> assertThat(numbers).isEqualTo(all)));
    }
}
