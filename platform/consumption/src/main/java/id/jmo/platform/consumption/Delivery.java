package id.jmo.platform.consumption;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;

/**
 * Brings the records of one key to their handlers: tries again what fails, sets aside what keeps failing, and waits for a
 * store that is away, because that is not the event's fault.
 */
final class Delivery {

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);

    private final Dispatcher dispatcher;
    private final DeadLetterSink deadLetters;
    private final ConsumptionProperties settings;
    private final Pacing pacing;
    private final MeterRegistry registry;
    private final Semaphore places;

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
        this.places = new Semaphore(settings.parallel());
    }

    /** Where records go that cannot be handled. */
    interface DeadLetterSink {

        /** @throws RuntimeException if the record is not safely there; it must then be delivered again */
        void add(ConsumerRecord<String, byte[]> record, String cause, int attempts);
    }

    /**
     * Returns when each record has had its effect or is set aside. If the key has used up the time it may hold up the
     * others, what comes after the failing record follows it untried: trying costs time, and the order stays.
     *
     * @param lane the records of one key in the batch, in their order
     * @throws Batch.OutOfTime if the batch may take no longer: what is not dealt with must be delivered again
     * @throws DataAccessResourceFailureException if the store is away: deliver the records again later
     */
    void deliver(List<ConsumerRecord<String, byte[]>> lane, Batch batch) {
        var retryBudget = new RetryBudget(settings.retryBudget());
        ConsumerRecord<String, byte[]> failed = null;
        for (var record : lane) {
            if (failed != null) {
                addDeadLetter(record, "Follows %s, which was set aside".formatted(place(failed)), 0);
            } else {
                deliver(record, retryBudget, batch);
                failed = retryBudget.isUsedUp() ? record : null;
            }
            batch.dealtWith(record);
        }
    }

    private void deliver(ConsumerRecord<String, byte[]> record, RetryBudget retryBudget, Batch batch) {
        var pause = settings.firstPause();
        for (int attempt = 1; ; attempt++) {
            var fault = attempt(record, retryBudget, batch);
            if (fault == null) {
                return;
            }
            var isHopeless = fault instanceof PoisonMessage || attempt >= settings.attempts();
            if (isHopeless || !retryBudget.allows(pause)) {
                addDeadLetter(record, Cause.of(fault), attempt);
                return;
            }
            log.warn("Attempt {} at {} failed: {}", attempt, place(record), Cause.of(fault));
            count("retried", null);
            retryBudget.spend(pause.toNanos());
            pacing.pause(pause);
            pause = pause.multipliedBy(2);
        }
    }

    /** Takes a place only while the handler works, so that keys which pause cost the others nothing. */
    private @Nullable RuntimeException attempt(
            ConsumerRecord<String, byte[]> record, RetryBudget retryBudget, Batch batch) {
        places.acquireUninterruptibly();
        try {
            batch.checkTime();
            return attempt(record, retryBudget);
        } finally {
            places.release();
        }
    }

    private @Nullable RuntimeException attempt(ConsumerRecord<String, byte[]> record, RetryBudget retryBudget) {
        var begin = pacing.nanoTime();
        try {
            var type = dispatcher.dispatch(record);
            count(type == null ? "ignored" : "handled", type);
            return null;
        } catch (DataAccessResourceFailureException | QueryTimeoutException storeIsAway) {
            throw storeIsAway;
        } catch (RuntimeException fault) {
            retryBudget.spend(pacing.nanoTime() - begin);
            return fault;
        }
    }

    private void addDeadLetter(ConsumerRecord<String, byte[]> record, String cause, int attempts) {
        log.error("Set aside {} as a dead letter: {}", place(record), cause);
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
