package id.jmo.platform.consumption;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** One polled batch: how much time it has left, and which of its records are done. */
final class Batch {

    private final Pacing pacing;
    private final long begin;
    private final long limit;
    // A record is equal to itself alone.
    private final Set<ConsumerRecord<String, byte[]>> done = ConcurrentHashMap.newKeySet();

    Batch(Duration limit, Pacing pacing) {
        this.pacing = pacing;
        this.begin = pacing.nanoTime();
        this.limit = limit.toNanos();
    }

    /** The batch has taken as long as it may; no further attempt is started. */
    static final class OutOfTime extends RuntimeException {

        private static final long serialVersionUID = 1;

        private OutOfTime() {
            super("The batch has taken as long as it may");
        }
    }

    /** @throws OutOfTime if no further attempt may be started */
    void checkTime() {
        if (pacing.nanoTime() - begin >= limit) {
            throw new OutOfTime();
        }
    }

    void done(ConsumerRecord<String, byte[]> record) {
        done.add(record);
    }

    boolean isDone(ConsumerRecord<String, byte[]> record) {
        return done.contains(record);
    }
}
