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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/** Events of one type that a poll has brought are handled together, and each is handled or set aside as if it had come alone. */
class HandledTogetherTest {

    private static final String TOPIC = "jmo.samples.v1";
    private static final String TAKEN = "id.jmo.sample.taken.v1";
    private static final String LABELLED = "id.jmo.sample.labelled.v1";
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final List<List<String>> together = new CopyOnWriteArrayList<>();
    private final List<String> alone = new CopyOnWriteArrayList<>();
    private final List<String> order = new CopyOnWriteArrayList<>();
    private final List<String> traces = new CopyOnWriteArrayList<>();
    private final List<String> deadLettered = new CopyOnWriteArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private boolean failsTogether;
    private boolean storeIsAway;
    private KeyedBatchListener listener;
    private int offset;

    record Sample(String word) {

        @Override
        public String word() {
            if ("unreadable".equals(word)) {
                throw new IllegalStateException("A fault in the reading");
            }
            return word;
        }
    }

    @BeforeEach
    void listen() {
        var subscription = EventSubscription.to(TOPIC)
                .on(TAKEN, Sample.class, event -> handle(event.data().word()), this::handleTogether)
                .on(LABELLED, Sample.class, event -> handle(event.data().word()))
                .build();
        listener = Listeners.listener(
                subscription,
                Listeners.settings(32, 2, Duration.ofMillis(1), Duration.ofSeconds(3)),
                Duration.ofMinutes(2),
                Pacing.REAL,
                (record, _, _) -> deadLettered.add(new String(record.value(), StandardCharsets.UTF_8)),
                meters);
    }

    @AfterEach
    void close() {
        listener.close();
    }

    @Test
    void those_of_one_poll_come_together_each_in_its_own_trace() {
        listener.onMessage(List.of(taken("a", "1"), taken("b", "2"), taken("a", "3")));

        assertThat(together).containsExactly(List.of("1", "3", "2"));
        assertThat(alone).isEmpty();
        assertThat(traces).containsOnly(TRACE).hasSize(3);
        assertThat(handled()).isEqualTo(3);
    }

    @Test
    void one_that_comes_by_itself_is_handled_by_itself() {
        listener.onMessage(List.of(taken("a", "1"), labelled("b", "2")));

        assertThat(together).isEmpty();
        assertThat(alone).containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void one_that_cannot_be_read_becomes_a_dead_letter_and_the_others_are_handled_in_order() {
        var unreadable = sample(TAKEN, "a", "{\"sound\":\"no word\"}");

        listener.onMessage(List.of(taken("a", "1"), unreadable, taken("a", "2"), taken("b", "3"), taken("b", "4")));

        assertThat(together).containsExactly(List.of("1", "3", "4"));
        assertThat(alone).containsExactly("2");
        assertThat(deadLettered).containsExactly("{\"sound\":\"no word\"}");
    }

    @Test
    void one_whose_reading_fails_as_nobody_expected_becomes_a_dead_letter_and_keeps_none_of_the_others() {
        listener.onMessage(List.of(taken("a", "1"), taken("b", "unreadable"), taken("c", "2")));

        assertThat(together).containsExactly(List.of("1", "2"));
        assertThat(deadLettered).containsExactly("{\"word\":\"unreadable\"}");
    }

    @Test
    void what_is_left_is_tried_alone_with_what_follows_it_and_a_bad_one_is_set_aside_alone() {
        listener.onMessage(List.of(taken("a", "1"), taken("a", "bad"), taken("a", "2"), taken("b", "3")));

        assertThat(together).containsExactly(List.of("1", "bad", "2", "3"));
        assertThat(alone).containsExactly("bad", "bad", "2");
        assertThat(deadLettered).containsExactly("{\"word\":\"bad\"}");
        assertThat(handled()).isEqualTo(3);
    }

    @Test
    void if_they_cannot_be_handled_together_each_is_handled_by_itself() {
        failsTogether = true;

        listener.onMessage(List.of(taken("a", "1"), taken("b", "bad"), taken("c", "2")));

        assertThat(alone).containsOnlyOnce("1", "2");
        assertThat(deadLettered).containsExactly("{\"word\":\"bad\"}");
    }

    @Test
    void an_event_of_another_type_keeps_its_place_among_those_of_its_key() {
        listener.onMessage(List.of(
                taken("a", "a1"),
                labelled("a", "a2"),
                taken("a", "a3"),
                labelled("b", "b1"),
                taken("b", "b2"),
                taken("c", "c1")));

        assertThat(together).containsExactly(List.of("a1", "c1"));
        assertThat(order.stream().filter(word -> word.startsWith("a"))).containsExactly("a1", "a2", "a3");
        assertThat(order.stream().filter(word -> word.startsWith("b"))).containsExactly("b1", "b2");
    }

    @Test
    void while_the_store_is_away_none_is_set_aside_and_all_are_delivered_again() {
        storeIsAway = true;
        var records = List.of(taken("a", "1"), taken("b", "2"));

        assertThatThrownBy(() -> listener.onMessage(records)).isInstanceOf(DataAccessResourceFailureException.class);
        storeIsAway = false;
        listener.onMessage(records);

        assertThat(together).containsExactly(List.of("1", "2"));
        assertThat(alone).isEmpty();
        assertThat(deadLettered).isEmpty();
    }

    @Test
    void a_type_that_two_subscriptions_name_is_handled_one_by_one() {
        var words = new ArrayList<String>();
        var first = EventSubscription.to(TOPIC)
                .on(TAKEN, Sample.class, event -> words.add(event.data().word()), this::handleTogether)
                .build();
        var second = EventSubscription.to(TOPIC)
                .on(TAKEN, Sample.class, event -> words.add(event.data().word()))
                .build();

        assertThat(Listeners.dispatcher(first, second).readForGroup(taken("a", "1")))
                .isNull();
    }

    private Set<Integer> handleTogether(List<IncomingEvent<Sample>> events) {
        if (storeIsAway) {
            throw new DataAccessResourceFailureException("away");
        }
        if (failsTogether) {
            throw new IllegalStateException("not together");
        }
        together.add(events.stream().map(event -> event.data().word()).toList());
        var left = new HashSet<Integer>();
        for (int place = 0; place < events.size(); place++) {
            traces.add(events.get(place).trace());
            if (events.get(place).data().word().equals("bad")) {
                left.add(place);
            } else {
                order.add(events.get(place).data().word());
            }
        }
        return left;
    }

    private void handle(String word) {
        alone.add(word);
        if (word.equals("bad")) {
            throw new IllegalStateException("bad");
        }
        order.add(word);
    }

    private double handled() {
        return meters.counter("jmo.consumption", "outcome", "handled", "type", TAKEN)
                .count();
    }

    private ConsumerRecord<String, byte[]> taken(String key, String word) {
        return sample(TAKEN, key, "{\"word\":\"%s\"}".formatted(word));
    }

    private ConsumerRecord<String, byte[]> labelled(String key, String word) {
        return sample(LABELLED, key, "{\"word\":\"%s\"}".formatted(word));
    }

    private ConsumerRecord<String, byte[]> sample(String type, String key, String json) {
        var event = CloudEventBuilder.v1()
                .withId(UUID.randomUUID().toString())
                .withType(type)
                .withSource(URI.create("/jmo/test"))
                .withSubject(key)
                .withTime(OffsetDateTime.now())
                .withData("application/json", json.getBytes(StandardCharsets.UTF_8))
                .build();
        var sent = KafkaMessageFactory.<String>createWriter(TOPIC, key).writeBinary(event);
        var record = new ConsumerRecord<>(TOPIC, 0, offset++, key, sent.value());
        sent.headers().forEach(record.headers()::add);
        record.headers().add("traceparent", TRACE.getBytes(StandardCharsets.US_ASCII));
        return record;
    }
}
