package id.jmo.platform.consumption;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.BatchMessageListener;

/**
 * Handles a batch of records: those of one aggregate in order, different aggregates in parallel, or together where their type
 * allows it. Returns when every record is handled or a dead letter, after which the offsets are committed. A batch that takes
 * too long is interrupted: the offsets before the first record that is not done are committed, and the rest is delivered again.
 */
final class KeyedBatchListener implements BatchMessageListener<String, byte[]>, AutoCloseable {

    private final Delivery delivery;
    private final GroupDelivery groups;
    private final Duration limit;
    private final Pacing pacing;
    private final Stalls stalls;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    /** @param limit how long after its start a batch may start another attempt */
    KeyedBatchListener(Delivery delivery, GroupDelivery groups, Duration limit, Pacing pacing, Stalls stalls) {
        this.delivery = delivery;
        this.groups = groups;
        this.limit = limit;
        this.pacing = pacing;
        this.stalls = stalls;
    }

    /** What must stay in order: a key of a topic; records without a key, which the suite never sends, by partition. */
    private record Lane(String topic, String key) {

        static Lane of(ConsumerRecord<String, byte[]> record) {
            return new Lane(record.topic(), record.key() == null ? "partition " + record.partition() : record.key());
        }
    }

    /** @throws BatchListenerFailedException if the batch was interrupted: the first record that is not done */
    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> records) {
        var batch = new Batch(limit, pacing);
        try {
            deliver(records, batch);
            stalls.ended(records);
        } catch (Batch.OutOfTime outOfTime) {
            for (var record : records) {
                if (!batch.isDone(record)) {
                    throw new BatchListenerFailedException("Not done in time", outOfTime, record);
                }
            }
        } catch (RuntimeException fault) {
            stalls.began(records, fault);
            throw fault;
        }
    }

    private void deliver(List<ConsumerRecord<String, byte[]>> records, Batch batch) {
        var lanes = new LinkedHashMap<Lane, List<ConsumerRecord<String, byte[]>>>();
        for (var record : records) {
            lanes.computeIfAbsent(Lane.of(record), lane -> new ArrayList<>()).add(record);
        }
        groups.deliver(lanes.values(), batch);
        var left = lanes.values().stream()
                .map(lane ->
                        lane.stream().filter(record -> !batch.isDone(record)).toList())
                .filter(lane -> !lane.isEmpty())
                .toList();
        if (left.size() == 1) {
            delivery.deliver(left.getFirst(), batch);
            return;
        }
        var running = left.stream()
                .map(lane -> CompletableFuture.runAsync(() -> delivery.deliver(lane, batch), executor))
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(running).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    @Override
    public void close() {
        executor.close();
    }
}
