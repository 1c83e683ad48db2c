package id.jmo.platform.consumption;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;

/**
 * Brings one record to its handler: tries again what fails, sets aside what keeps failing, and waits for a store that
 * is away, because that is not the event's fault.
 */
final class Delivery {

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);

    private final Dispatcher dispatcher;
    private final DeadLetterTopic deadLetters;
    private final ConsumptionProperties settings;
    private final MeterRegistry registry;

    Delivery(
            Dispatcher dispatcher,
            DeadLetterTopic deadLetters,
            ConsumptionProperties settings,
            MeterRegistry registry) {
        this.dispatcher = dispatcher;
        this.deadLetters = deadLetters;
        this.settings = settings;
        this.registry = registry;
    }

    /** @throws DataAccessResourceFailureException if the store is away: deliver the record again later */
    void deliver(ConsumerRecord<String, byte[]> record) {
        var pause = settings.firstPause();
        for (int attempt = 1; ; attempt++) {
            try {
                var type = dispatcher.dispatch(record);
                count(type == null ? "ignored" : "handled", type);
                return;
            } catch (PoisonMessage fault) {
                setAside(record, fault, attempt);
                return;
            } catch (DataAccessResourceFailureException | QueryTimeoutException storeIsAway) {
                throw storeIsAway;
            } catch (RuntimeException fault) {
                if (attempt >= settings.attempts()) {
                    setAside(record, fault, attempt);
                    return;
                }
                log.warn("Attempt {} at {} failed: {}", attempt, place(record), Cause.of(fault));
                count("retried", null);
                sleep(pause);
                pause = pause.multipliedBy(2);
            }
        }
    }

    private void setAside(ConsumerRecord<String, byte[]> record, RuntimeException fault, int attempts) {
        log.error("Set aside {} as a dead letter: {}", place(record), Cause.of(fault));
        deadLetters.add(record, Cause.of(fault), attempts);
        count("dead-letter", null);
    }

    private void count(String outcome, @Nullable String type) {
        registry.counter("jmo.consumption", "outcome", outcome, "type", type == null ? "" : type)
                .increment();
    }

    private static String place(ConsumerRecord<?, ?> record) {
        return "%s-%d@%d".formatted(record.topic(), record.partition(), record.offset());
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped between two attempts", stopped);
        }
    }
}
