package id.jmo.platform.consumption;

import id.jmo.platform.mongo.StoreAway;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers the records of one key to their handlers. An event that fails is retried; one that keeps failing becomes a
 * dead letter. An unavailable store is waited for, because it is not the event's fault.
 */
final class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final Dispatcher dispatcher;
    private final DeadLetterSink deadLetters;
    private final ConsumptionProperties settings;
    private final Pacing pacing;
    private final MeterRegistry registry;
    private final Semaphore permits;

    Delivery(
            Dispatcher dispatcher,
            DeadLetterSink deadLetters,
            ConsumptionProperties settings,
            Pacing pacing,
            MeterRegistry registry) {
        this.dispatcher = dispatcher;
        this.deadLetters = deadLetters;
        this.settings = settings;
        this.pacing = pacing;
        this.registry = registry;
        this.permits = new Semaphore(settings.parallel());
    }

    /** Takes the records that cannot be handled. */
    interface DeadLetterSink {

        /** @throws RuntimeException if the record is not safely there; it must then be delivered again */
        void add(ConsumerRecord<String, byte[]> record, String cause, int attempts);
    }

    /**
     * Returns when each record is handled or a dead letter. If the key has used up its retry budget, the records after
     * the failing one become dead letters untried: trying costs time, and the order is kept.
     *
     * @param lane the records of one key in the batch, in their order
     * @throws Batch.OutOfTime if the batch may take no longer: what is not done must be delivered again
     * @throws RuntimeException if {@linkplain StoreAway the store is away}: deliver the records again later
     */
    void deliver(List<ConsumerRecord<String, byte[]>> lane, Batch batch) {
        var retryBudget = new RetryBudget(settings.retryBudget());
        ConsumerRecord<String, byte[]> failed = null;
        for (var record : lane) {
            if (failed != null) {
                addDeadLetter(record, "Follows %s, which became a dead letter".formatted(place(failed)), 0);
            } else {
                deliver(record, retryBudget, batch);
                failed = retryBudget.isUsedUp() ? record : null;
            }
            batch.done(record);
        }
    }

    private void deliver(ConsumerRecord<String, byte[]> record, RetryBudget retryBudget, Batch batch) {
        var pause = settings.firstPause();
        for (int attempt = 1; ; attempt++) {
            var fault = attempt(record, retryBudget, batch);
            if (fault == null) {
                return;
            }
            var isFinal = fault instanceof PoisonMessage || attempt >= settings.attempts();
            if (isFinal || !retryBudget.allows(pause)) {
                addDeadLetter(record, Cause.of(fault), attempt);
                return;
            }
            LOG.warn("Attempt {} at {} failed: {}", attempt, place(record), Cause.of(fault));
            count("retried", null);
            retryBudget.spend(pause.toNanos());
            pacing.pause(pause);
            pause = pause.multipliedBy(2);
        }
    }

    /** Holds a permit only while the handler runs, so that keys that pause do not delay the others. */
    private @Nullable Throwable attempt(ConsumerRecord<String, byte[]> record, RetryBudget retryBudget, Batch batch) {
        permits.acquireUninterruptibly();
        try {
            batch.checkTime();
            return attempt(record, retryBudget);
        } finally {
            permits.release();
        }
    }

    private @Nullable Throwable attempt(ConsumerRecord<String, byte[]> record, RetryBudget retryBudget) {
        var begin = pacing.nanoTime();
        var fault = Attempt.failureOf(() -> {
            var type = dispatcher.dispatch(record);
            count(type == null ? "ignored" : "handled", type);
        });
        if (fault != null) {
            retryBudget.spend(pacing.nanoTime() - begin);
        }
        return fault;
    }

    private void addDeadLetter(ConsumerRecord<String, byte[]> record, String cause, int attempts) {
        LOG.error("{} becomes a dead letter: {}", place(record), cause);
        deadLetters.add(record, cause, attempts);
        count("dead-letter", null);
    }

    private void count(String outcome, @Nullable String type) {
        registry.counter("jmo.consumption", "outcome", outcome, "type", type == null ? "" : type)
                .increment();
    }

    private static String place(ConsumerRecord<?, ?> record) {
        return "%s-%d@%d".formatted(record.topic(), record.partition(), record.offset());
    }
}
