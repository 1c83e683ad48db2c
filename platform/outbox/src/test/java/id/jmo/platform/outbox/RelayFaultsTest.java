package id.jmo.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;

/** Instances that stall, die and lose the broker while they publish. */
class RelayFaultsTest extends FaultyInstances {

    @Test
    void an_event_that_came_while_the_instance_stalled_is_not_taken_for_the_one_it_sent() throws Exception {
        var firstSent = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var stalling = new Instance(_ -> {}, event -> {
            if (event.sequence() == 1) {
                firstSent.countDown();
                wait(goOn);
            }
        });
        stalling.counters.insert("c1", new Counter(1), List.of(counted(1)));
        firstSent.await();

        // Its lease runs out in the eyes of another instance, which sends the event too and lets go.
        new Instance().later(Duration.ofMinutes(1)).publishFromSweep("c1");
        await().untilAsserted(() -> assertThat(document("c1")).doesNotContainKey(OutboxFields.OUTBOX));
        stalling.counters.change("c1", Counter::incremented);
        goOn.countDown();

        assertThat(countsOf(bed.read(collection.topic(), 3))).containsExactly(1, 1, 2);
        await().untilAsserted(
                        () -> assertThat(document("c1")).doesNotContainKeys(OutboxFields.OUTBOX, OutboxFields.RELAY));
    }

    @Test
    void an_instance_that_stalled_beyond_its_lease_sends_nothing_more() throws Exception {
        var firstSent = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var stalling = new Instance(_ -> {}, _ -> {
            firstSent.countDown();
            wait(goOn);
        });
        stalling.counters.insert("c1", new Counter(2), List.of(counted(1), counted(2)));
        firstSent.await();

        new Instance().later(Duration.ofMinutes(1)).publishFromSweep("c1");
        await().untilAsserted(() -> assertThat(document("c1")).doesNotContainKey(OutboxFields.OUTBOX));
        stalling.later(Duration.ofMinutes(1));
        goOn.countDown();
        stalling.relay.close();

        assertThat(countsOf(bed.read(collection.topic(), 3))).containsExactly(1, 1, 2);
    }

    @Test
    void a_lease_is_renewed_while_a_long_outbox_is_sent() {
        var sent = new AtomicInteger();
        var slow = new Instance[1];
        slow[0] = new Instance(_ -> {}, _ -> slow[0].later(Duration.ofSeconds(15L * sent.incrementAndGet())));

        slow[0].counters.insert(
                "c1",
                new Counter(6),
                IntStream.rangeClosed(1, 6).mapToObj(FaultyInstances::counted).toList());

        assertThat(countsOf(bed.read(collection.topic(), 6))).containsExactly(1, 2, 3, 4, 5, 6);
        await().untilAsserted(() -> assertThat(document("c1")).doesNotContainKey(OutboxFields.OUTBOX));
    }

    @Test
    void what_the_broker_took_before_it_failed_is_not_sent_again_and_the_rest_follows_in_order() throws Exception {
        var failures = new AtomicInteger();
        var instance = new Instance(
                event -> {
                    if (event.sequence() == 2 && failures.getAndIncrement() == 0) {
                        throw new KafkaException("the broker is unavailable");
                    }
                },
                _ -> {});
        instance.counters.insert("c1", new Counter(3), List.of(counted(1), counted(2), counted(3)));
        await().untilAsserted(() -> assertThat(failures).hasValue(1));
        await().untilAsserted(() -> assertThat(document("c1")).doesNotContainKey(OutboxFields.RELAY));

        new Instance().publishFromSweep("c1");

        assertThat(countsOf(bed.read(collection.topic(), 3))).containsExactly(1, 2, 3);
    }

    @Test
    void an_error_in_the_relay_leaves_its_document_to_the_next_attempt() throws Exception {
        var errors = new AtomicInteger();
        var instance = new Instance(
                _ -> {
                    if (errors.getAndIncrement() == 0) {
                        throw new StackOverflowError();
                    }
                },
                _ -> {});
        instance.counters.insert("c1", new Counter(1), List.of(counted(1)));
        await().untilAsserted(() -> assertThat(errors).hasValue(1));

        await().untilAsserted(() -> {
            instance.publishFromSweep("c1");
            assertThat(document("c1")).doesNotContainKey(OutboxFields.OUTBOX);
        });

        assertThat(countsOf(bed.read(collection.topic(), 1))).containsExactly(1);
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
