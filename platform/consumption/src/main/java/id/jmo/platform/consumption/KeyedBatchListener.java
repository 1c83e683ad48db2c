package id.jmo.platform.consumption;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.BatchMessageListener;

/**
 * Handles a batch of records: those of one aggregate one after the other, different aggregates side by side. Returns
 * when every record has had its effect or is set aside, after which the offsets are committed.
 */
final class KeyedBatchListener implements BatchMessageListener<String, byte[]>, AutoCloseable {

    private final Delivery delivery;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    KeyedBatchListener(Delivery delivery) {
        this.delivery = delivery;
    }

    /** What must stay in order: a key of a topic; records without a key, which the suite never sends, by partition. */
    private record Lane(String topic, String key) {

        static Lane of(ConsumerRecord<String, byte[]> record) {
            return new Lane(record.topic(), record.key() == null ? "partition " + record.partition() : record.key());
        }
    }

    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> records) {
        var lanes = new LinkedHashMap<Lane, List<ConsumerRecord<String, byte[]>>>();
        for (var record : records) {
            lanes.computeIfAbsent(Lane.of(record), lane -> new ArrayList<>()).add(record);
        }
        if (lanes.size() == 1) {
            delivery.deliver(records);
            return;
        }
        var running = lanes.values().stream()
                .map(lane -> CompletableFuture.runAsync(() -> delivery.deliver(lane), executor))
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
