package id.jmo.platform.consumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
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
    private static final String SAMPLE_TAKEN = "id.jmo.sample.taken.v1";
    private static final Duration RETRY_BUDGET = Duration.ofSeconds(3);
    private static final Duration BATCH = Duration.ofSeconds(150);
    private static final Duration WHOLE_SCHEDULE = Duration.ofMillis(200 + 400 + 800);

    private final List<String> handled = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> attempts = new ConcurrentHashMap<>();
    private final List<String> deadLettered = new CopyOnWriteArrayList<>();
    private final Map<String, String> causes = new ConcurrentHashMap<>();
    private final TestPacing pacing = new TestPacing();
    private final List<AutoCloseable> open = new ArrayList<>();

    record Sample(String word) {}

    /** Time that passes only when something takes it. */
    private static class TestPacing implements Pacing {

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

        listener(32, pacing).onMessage(batch("a", bad));

        assertThat(pacing.paused()).isGreaterThan(WHOLE_SCHEDULE).isLessThanOrEqualTo(RETRY_BUDGET);
        assertThat(deadLettered).isEqualTo(bad);
    }

    @Test
    void the_time_that_failing_attempts_take_counts_as_well() {
        var slow =
                IntStream.rangeClosed(1, 50).mapToObj("bad slow %d"::formatted).toList();

        listener(32, pacing).onMessage(batch("a", slow));

        assertThat(Duration.ofNanos(pacing.nanos.get())).isLessThanOrEqualTo(RETRY_BUDGET.plusSeconds(1));
        assertThat(deadLettered).isEqualTo(slow);
    }

    @Test
    void what_follows_a_key_that_used_up_its_time_goes_after_it_untried_and_in_order() {
        listener(32, pacing).onMessage(batch("a", List.of("bad 1", "bad 2", "bad 3", "good 4", "good 5")));

        assertThat(handled).isEmpty();
        assertThat(deadLettered).containsExactly("bad 1", "bad 2", "bad 3", "good 4", "good 5");
        assertThat(attempts).doesNotContainKeys("good 4", "good 5");
        assertThat(causes.get("good 4")).isEqualTo("Follows jmo.samples.v1-0@2, which became a dead letter");
    }

    @Test
    void events_after_a_dead_letter_are_tried_while_the_budget_lasts() {
        listener(32, pacing).onMessage(batch("a", List.of("bad 1", "good 2")));

        assertThat(attempts).containsEntry("bad 1", 4);
        assertThat(deadLettered).containsExactly("bad 1");
        assertThat(handled).containsExactly("good 2");
    }

    @Test
    void another_key_of_the_batch_keeps_its_own_tries() {
        var bad = IntStream.rangeClosed(1, 50).mapToObj("bad %d"::formatted).toList();
        var records = new ArrayList<>(batch("a", bad));
        records.addAll(batch("b", List.of("twice bad, then good", "good")));

        listener(1, pacing).onMessage(records);

        assertThat(handled).containsExactly("twice bad, then good", "good");
        assertThat(deadLettered).isEqualTo(bad);
    }

    @Test
    void the_next_batch_of_the_key_is_tried_anew() {
        var listener = listener(32, pacing);
        listener.onMessage(batch("a", List.of("bad 1", "bad 2", "bad 3", "good 4")));

        listener.onMessage(batch("a", List.of("good 5")));

        assertThat(handled).containsExactly("good 5");
    }

    @Test
    void a_key_that_waits_for_its_next_attempt_takes_no_place_from_another() {
        var otherHeard = new CountDownLatch(1);
        var waitsForTheOther = new TestPacing() {
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

        assertThat(handled).containsExactly("good");
        assertThat(deadLettered).containsExactly("bad");
        assertThat(attempts).containsEntry("bad", 4);
    }

    @Test
    void an_unavailable_store_uses_no_budget_and_makes_no_dead_letter() {
        var listener = listener(32, pacing);

        for (int i = 0; i < 100; i++) {
            assertThatThrownBy(() -> listener.onMessage(batch("a", List.of("unavailable"))))
                    .isInstanceOf(DataAccessResourceFailureException.class);
        }

        assertThat(pacing.pauses).isEmpty();
        assertThat(deadLettered).isEmpty();
    }

    @Test
    void a_batch_that_would_take_too_long_is_broken_off_at_the_first_record_that_is_not_dealt_with() {
        var slow = IntStream.rangeClosed(1, 400).mapToObj("slow %d"::formatted).toList();
        var records = batch("a", slow);

        assertThatThrownBy(() -> listener(1, pacing).onMessage(records))
                .isInstanceOfSatisfying(
                        BatchListenerFailedException.class,
                        broken -> assertThat(broken.getRecord()).isSameAs(records.get((int) BATCH.toSeconds())));

        assertThat(handled).isEqualTo(slow.subList(0, (int) BATCH.toSeconds()));
        assertThat(deadLettered).isEmpty();
    }

    @Test
    void keys_that_wait_for_their_turn_when_a_batch_is_broken_off_are_not_begun() {
        var records = IntStream.rangeClosed(1, 200)
                .mapToObj(key -> sample("key " + key, "slow %d".formatted(key), key))
                .toList();

        assertThatThrownBy(() -> listener(1, pacing).onMessage(records))
                .isInstanceOf(BatchListenerFailedException.class);

        assertThat(handled).hasSize((int) BATCH.toSeconds());
    }

    private KeyedBatchListener listener(int parallel, Pacing pacing) {
        return listener(parallel, pacing, () -> {});
    }

    private KeyedBatchListener listener(int parallel, Pacing pacing, Runnable onHandled) {
        var subscription = EventSubscription.to(TOPIC)
                .on(SAMPLE_TAKEN, Sample.class, event -> {
                    handle(event.data().word());
                    onHandled.run();
                })
                .build();
        var listener = Listeners.listener(
                subscription,
                Listeners.settings(parallel, 4, Duration.ofMillis(200), RETRY_BUDGET),
                BATCH,
                pacing,
                this::deadLettered,
                new SimpleMeterRegistry());
        open.add(listener);
        return listener;
    }

    private void handle(String word) {
        int attempt = attempts.merge(word, 1, Integer::sum);
        if (word.equals("unavailable")) {
            throw new DataAccessResourceFailureException("unavailable");
        }
        if (word.contains("slow")) {
            pacing.nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        }
        if (word.startsWith("bad") || word.startsWith("twice bad") && attempt < 3) {
            throw new IllegalStateException("Failing on " + word);
        }
        handled.add(word);
    }

    private void deadLettered(ConsumerRecord<String, byte[]> record, String cause, int attempts) {
        var word = JsonMapper.shared().readTree(record.value()).path("word").asString();
        deadLettered.add(word);
        causes.put(word, cause);
    }

    private static List<ConsumerRecord<String, byte[]>> batch(String key, List<String> words) {
        return IntStream.range(0, words.size())
                .mapToObj(i -> sample(key, words.get(i), i))
                .toList();
    }

    private static ConsumerRecord<String, byte[]> sample(String key, String word, int offset) {
        var event = CloudEventBuilder.v1()
                .withId(UUID.randomUUID().toString())
                .withType(SAMPLE_TAKEN)
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
