package id.jmo.platform.consumption;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** One polled batch on its way: how much time it has left, and which of its records are dealt with. */
final class Batch {

    private final Pacing pacing;
    private final long begin;
    private final long limit;
    // A record is equal to itself alone.
    private final Set<ConsumerRecord<String, byte[]>> dealtWith = ConcurrentHashMap.newKeySet();

    Batch(Duration limit, Pacing pacing) {
        this.pacing = pacing;
        this.begin = pacing.nanoTime();
        this.limit = limit.toNanos();
    }

    /** No more is begun: the batch has taken as long as it may. */
    static final class OutOfTime extends RuntimeException {

        private static final long serialVersionUID = 1;

        private OutOfTime() {
            super("The batch has taken as long as it may");
        }
    }

    /** @throws OutOfTime if nothing more may be begun */
    void checkTime() {
        if (pacing.nanoTime() - begin >= limit) {
            throw new OutOfTime();
        }
    }

    void dealtWith(ConsumerRecord<String, byte[]> record) {
        dealtWith.add(record);
    }

    boolean isDealtWith(ConsumerRecord<String, byte[]> record) {
        return dealtWith.contains(record);
    }
}
