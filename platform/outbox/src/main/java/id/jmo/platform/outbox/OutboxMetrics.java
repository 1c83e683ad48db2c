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
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What an operator watches: {@code jmo.outbox.published} (with the delay from fact to acknowledgement), {@code
 * jmo.outbox.failures}, and per collection {@code jmo.outbox.backlog} (documents) and {@code jmo.outbox.oldest} (age in
 * seconds of the oldest unsent event, at the moment of asking). Both see the whole collection, whichever instance wrote.
 */
final class OutboxMetrics {

    private final MeterRegistry registry;
    private final Timer published;
    private final Counter failures;
    private final Clock clock;
    private final ConcurrentMap<String, AtomicLong> backlogs = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, AtomicReference<@Nullable Instant>> oldest = new ConcurrentHashMap<>();

    OutboxMetrics(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
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
        backlogs.computeIfAbsent(collection.name(), this::backlogGauge).set(documents);
    }

    /** @param time of the oldest unsent event; nothing if all are sent */
    void oldest(OutboxCollection collection, @Nullable Instant time) {
        oldest.computeIfAbsent(collection.name(), this::ageGauge).set(time);
    }

    private AtomicLong backlogGauge(String collection) {
        var documents = new AtomicLong();
        registry.gauge("jmo.outbox.backlog", Tags.of("collection", collection), documents);
        return documents;
    }

    private AtomicReference<@Nullable Instant> ageGauge(String collection) {
        var time = new AtomicReference<@Nullable Instant>();
        registry.gauge("jmo.outbox.oldest", Tags.of("collection", collection), time, this::age);
        return time;
    }

    private double age(AtomicReference<@Nullable Instant> oldestTime) {
        var time = oldestTime.get();
        return time == null
                ? 0
                : Math.max(0, Duration.between(time, clock.instant()).toSeconds());
    }
}
