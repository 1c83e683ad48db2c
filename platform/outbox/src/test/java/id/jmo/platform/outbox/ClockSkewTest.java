package id.jmo.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.application.Event;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Two instances whose clocks are ten minutes apart: each holds the other's leases for expired, or for endless. */
class ClockSkewTest {

    private static final int CHANGES = 200;

    record Counter(int count) {

        Change<Counter> incremented() {
            return Change.to(new Counter(count + 1), new Event("id.jmo.counter.counted.v1", new Counter(count + 1)));
        }
    }

    @Test
    void events_are_complete_and_in_order_though_the_clocks_of_instances_are_minutes_apart() {
        try (var bed = new OutboxTestBed()) {
            var settings = Map.of("jmo.outbox.sweep-interval", "200ms", "jmo.topics.partitions", "3");
            var ahead = new LinkedHashMap<>(settings);
            ahead.put("clock.ahead", "PT10M");
            var stores = List.of(bed.startInstance(settings), bed.startInstance(ahead)).stream()
                    .map(instance -> instance.getBean(AggregateStores.class)
                            .create("counters", Counter.class, "jmo.counters.v1"))
                    .toList();
            stores.getFirst().insert("c", new Counter(0), List.of());

            try (var threads = Executors.newFixedThreadPool(2)) {
                for (var store : stores) {
                    threads.execute(() -> {
                        for (int i = 0; i < CHANGES; i++) {
                            store.change("c", Counter::incremented);
                        }
                    });
                }
            }

            var events = new LinkedHashMap<String, Long>();
            bed.read("jmo.counters.v1", records -> ids(records) == 2 * CHANGES)
                    .forEach(event ->
                            events.putIfAbsent(header(event, "ce_id"), Long.valueOf(header(event, "ce_sequence"))));
            assertThat(events.values())
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 2 * CHANGES).boxed().toList());
        }
    }

    private static long ids(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream().map(event -> header(event, "ce_id")).distinct().count();
    }

    private static String header(ConsumerRecord<String, byte[]> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
