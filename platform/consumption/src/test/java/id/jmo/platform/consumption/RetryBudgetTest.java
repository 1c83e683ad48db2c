package id.jmo.platform.consumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.kafka.listener.BatchListenerFailedException;
import tools.jackson.databind.json.JsonMapper;

/** What failing events may cost the others of their batch, and what becomes of them. */
class RetryBudgetTest {

    private static final String TOPIC = "jmo.samples.v1";
    private static final String TOLD = "id.jmo.sample.told.v1";
    private static final Duration HOLD_UP = Duration.ofSeconds(3);
    private static final Duration BATCH = Duration.ofSeconds(150);
    private static final Duration WHOLE_SCHEDULE = Duration.ofMillis(200 + 400 + 800);

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> attempts = new ConcurrentHashMap<>();
    private final List<String> setAside = new CopyOnWriteArrayList<>();
    private final Map<String, String> causes = new ConcurrentHashMap<>();
    private final Hours hours = new Hours();
    private final List<AutoCloseable> open = new ArrayList<>();

    record Told(String word) {}

    /** Time that passes only when something takes it. */
    private static class Hours implements Pacing {

        final AtomicLong nanos = new AtomicLong();
        final List<Duration> pauses = new CopyOnWriteArrayList<>();

        @Override
        public long nanoTime() {
            return nanos.get();
        }

        @Override
        public void pause(Duration length) {
            pauses.add(length);
            nanos.addAndGet(length.toNanos());
        }

        Duration paused() {
            return pauses.stream().reduce(Duration.ZERO, Duration::plus);
        }
    }

    @AfterEach
    void close() throws Exception {
        for (var listener : open) {
            listener.close();
        }
    }

    @Test
    void many_failing_events_of_one_key_hold_up_their_batch_no_longer_than_configured() {
        var bad = IntStream.rangeClosed(1, 200).mapToObj("bad %d"::formatted).toList();

        listener(32, hours).onMessage(batch("a", bad));

        assertThat(hours.paused()).isGreaterThan(WHOLE_SCHEDULE).isLessThanOrEqualTo(HOLD_UP);
        assertThat(setAside).isEqualTo(bad);
    }

    @Test
    void the_time_that_failing_attempts_take_counts_as_well() {
        var slow =
                IntStream.rangeClosed(1, 50).mapToObj("bad slow %d"::formatted).toList();

        listener(32, hours).onMessage(batch("a", slow));

        assertThat(Duration.ofNanos(hours.nanos.get())).isLessThanOrEqualTo(HOLD_UP.plusSeconds(1));
        assertThat(setAside).isEqualTo(slow);
    }

    @Test
    void what_follows_a_key_that_used_up_its_time_goes_after_it_untried_and_in_order() {
        listener(32, hours).onMessage(batch("a", List.of("bad 1", "bad 2", "bad 3", "good 4", "good 5")));

        assertThat(heard).isEmpty();
        assertThat(setAside).containsExactly("bad 1", "bad 2", "bad 3", "good 4", "good 5");
        assertThat(attempts).doesNotContainKeys("good 4", "good 5");
        assertThat(causes.get("good 4")).isEqualTo("Follows jmo.samples.v1-0@2, which was set aside");
    }

    @Test
    void what_follows_an_event_set_aside_in_time_is_tried() {
        listener(32, hours).onMessage(batch("a", List.of("bad 1", "good 2")));

        assertThat(attempts).containsEntry("bad 1", 4);
        assertThat(setAside).containsExactly("bad 1");
        assertThat(heard).containsExactly("good 2");
    }

    @Test
    void another_key_of_the_batch_keeps_its_own_tries() {
        var bad = IntStream.rangeClosed(1, 50).mapToObj("bad %d"::formatted).toList();
        var records = new ArrayList<>(batch("a", bad));
        records.addAll(batch("b", List.of("twice bad, then good", "good")));

        listener(1, hours).onMessage(records);

        assertThat(heard).containsExactly("twice bad, then good", "good");
        assertThat(setAside).isEqualTo(bad);
    }

    @Test
    void the_next_batch_of_the_key_is_tried_anew() {
        var listener = listener(32, hours);
        listener.onMessage(batch("a", List.of("bad 1", "bad 2", "bad 3", "good 4")));

        listener.onMessage(batch("a", List.of("good 5")));

        assertThat(heard).containsExactly("good 5");
    }

    @Test
    void a_key_that_waits_for_its_next_attempt_takes_no_place_from_another() {
        var otherHeard = new CountDownLatch(1);
        var waitsForTheOther = new Hours() {
            @Override
            public void pause(Duration length) {
                super.pause(length);
                try {
                    assertThat(otherHeard.await(10, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException stopped) {
                    throw new IllegalStateException(stopped);
                }
            }
        };
        var records = new ArrayList<>(batch("a", List.of("bad")));
        records.addAll(batch("b", List.of("good")));

        listener(1, waitsForTheOther, otherHeard::countDown).onMessage(records);

        assertThat(heard).containsExactly("good");
        assertThat(setAside).containsExactly("bad");
        assertThat(attempts).containsEntry("bad", 4);
    }

    @Test
    void a_store_that_is_away_uses_up_nothing_and_sets_nothing_aside() {
        var listener = listener(32, hours);

        for (int i = 0; i < 100; i++) {
            assertThatThrownBy(() -> listener.onMessage(batch("a", List.of("away"))))
                    .isInstanceOf(DataAccessResourceFailureException.class);
        }

        assertThat(hours.pauses).isEmpty();
        assertThat(setAside).isEmpty();
    }

    @Test
    void a_batch_that_would_take_too_long_is_broken_off_at_the_first_record_that_is_not_dealt_with() {
        var slow = IntStream.rangeClosed(1, 400).mapToObj("slow %d"::formatted).toList();
        var records = batch("a", slow);

        assertThatThrownBy(() -> listener(1, hours).onMessage(records))
                .isInstanceOfSatisfying(
                        BatchListenerFailedException.class,
                        broken -> assertThat(broken.getRecord()).isSameAs(records.get((int) BATCH.toSeconds())));

        assertThat(heard).isEqualTo(slow.subList(0, (int) BATCH.toSeconds()));
        assertThat(setAside).isEmpty();
    }

    @Test
    void keys_that_wait_for_their_turn_when_a_batch_is_broken_off_are_not_begun() {
        var records = IntStream.rangeClosed(1, 200)
                .mapToObj(key -> told("key " + key, "slow %d".formatted(key), key))
                .toList();

        assertThatThrownBy(() -> listener(1, hours).onMessage(records))
                .isInstanceOf(BatchListenerFailedException.class);

        assertThat(heard).hasSize((int) BATCH.toSeconds());
    }

    private KeyedBatchListener listener(int parallel, Pacing pacing) {
        return listener(parallel, pacing, () -> {});
    }

    private KeyedBatchListener listener(int parallel, Pacing pacing, Runnable whenHeard) {
        var subscription = EventSubscription.to(TOPIC)
                .on(TOLD, Told.class, event -> {
                    hear(event.data().word());
                    whenHeard.run();
                })
                .build();
        var dispatcher = new Dispatcher(
                List.of(subscription), JsonMapper.builder().build(), new Tracing(Tracer.NOOP, Propagator.NOOP));
        var settings = new ConsumptionProperties(
                1, parallel, 4, Duration.ofMillis(200), HOLD_UP, BATCH.multipliedBy(2), Duration.ofSeconds(1));
        var delivery = new Delivery(dispatcher, this::setAside, settings, pacing, new SimpleMeterRegistry());
        var listener = new KeyedBatchListener(delivery, BATCH, pacing);
        open.add(listener);
        return listener;
    }

    private void hear(String word) {
        int attempt = attempts.merge(word, 1, Integer::sum);
        if (word.equals("away")) {
            throw new DataAccessResourceFailureException("away");
        }
        if (word.contains("slow")) {
            hours.nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        }
        if (word.startsWith("bad") || word.startsWith("twice bad") && attempt < 3) {
            throw new IllegalStateException("Cannot bear " + word);
        }
        heard.add(word);
    }

    private void setAside(ConsumerRecord<String, byte[]> record, String cause, int attempts) {
        var word = JsonMapper.shared().readTree(record.value()).path("word").asString();
        setAside.add(word);
        causes.put(word, cause);
    }

    private static List<ConsumerRecord<String, byte[]>> batch(String key, List<String> words) {
        return IntStream.range(0, words.size())
                .mapToObj(i -> told(key, words.get(i), i))
                .toList();
    }

    private static ConsumerRecord<String, byte[]> told(String key, String word, int offset) {
        var event = CloudEventBuilder.v1()
                .withId(UUID.randomUUID().toString())
                .withType(TOLD)
                .withSource(URI.create("/jmo/test"))
                .withSubject(key)
                .withTime(OffsetDateTime.now())
                .withData(
                        "application/json", "{\"word\":\"%s\"}".formatted(word).getBytes(StandardCharsets.UTF_8))
                .build();
        var sent = KafkaMessageFactory.<String>createWriter(TOPIC, key).writeBinary(event);
        var record = new ConsumerRecord<>(TOPIC, 0, offset, key, sent.value());
        sent.headers().forEach(record.headers()::add);
        return record;
    }
}
