package id.jmo.platform.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What an operator watches: {@code jmo.outbox.published} (with the delay from fact to acknowledgement), {@code
 * jmo.outbox.failures}, and per collection {@code jmo.outbox.backlog} (documents) and {@code jmo.outbox.oldest} (age in
 * seconds of the oldest unsent event).
 */
final class OutboxMetrics {

    private final MeterRegistry registry;
    private final Timer published;
    private final Counter failures;
    private final ConcurrentMap<String, AtomicLong> gauges = new ConcurrentHashMap<>();

    OutboxMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.published = Timer.builder("jmo.outbox.published")
                .publishPercentileHistogram()
                .register(registry);
        this.failures = registry.counter("jmo.outbox.failures");
    }

    void published(Instant time, Instant now) {
        var delay = Duration.between(time, now);
        published.record(delay.isNegative() ? Duration.ZERO : delay);
    }

    void failed() {
        failures.increment();
    }

    void backlog(OutboxCollection collection, long documents) {
        gauge("jmo.outbox.backlog", collection).set(documents);
    }

    void oldest(OutboxCollection collection, @Nullable Instant time, Clock clock) {
        gauge("jmo.outbox.oldest", collection)
                .set(time == null ? 0 : Duration.between(time, clock.instant()).toSeconds());
    }

    private AtomicLong gauge(String name, OutboxCollection collection) {
        return gauges.computeIfAbsent(name + "/" + collection.name(), key -> {
            var value = new AtomicLong();
            registry.gauge(name, Tags.of("collection", collection.name()), value);
            return value;
        });
    }
}
