package id.jmo.platform.outbox;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;

/** The gate of each topic-partition that this instance publishes to. */
final class Gates {

    private final Map<TopicPartition, Gate> gates = new ConcurrentHashMap<>();
    private final EventPublisher publisher;
    private final int capacity;
    private final Clock clock;

    Gates(EventPublisher publisher, int capacity, Clock clock) {
        this.publisher = publisher;
        this.capacity = capacity;
        this.clock = clock;
    }

    /** @param topic of the document's next event */
    Gate of(DocumentRef document, String topic) {
        return gates.computeIfAbsent(publisher.partitionOf(document, topic), _ -> new Gate(capacity, clock));
    }

    /** Whether no partition of the topic answers, as far as it has been asked. */
    boolean areAllClosed(String topic) {
        var any = false;
        for (var gate : gates.entrySet()) {
            if (gate.getKey().topic().equals(topic)) {
                if (gate.getValue().isOpen()) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }
}
