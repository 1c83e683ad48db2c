package id.jmo.accident.config;

import id.jmo.accident.application.AccidentMetrics;
import id.jmo.accident.model.Step;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** The accidents in Prometheus: {@code jmo_accident_…}. */
@Component
class MicrometerAccidentMetrics implements AccidentMetrics {

    private final MeterRegistry registry;
    private final Timer duration;
    private final AtomicLong late = new AtomicLong();
    private final AtomicLong unmatched = new AtomicLong();

    MicrometerAccidentMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.duration = Timer.builder("jmo.accident.duration")
                .description("From the notification until the benefit is paid")
                .minimumExpectedValue(Duration.ofMinutes(1))
                .maximumExpectedValue(Duration.ofDays(1_000))
                .register(registry);
        Gauge.builder("jmo.accident.late", late, AtomicLong::doubleValue)
                .description("Open cases whose step is overdue")
                .register(registry);
        Gauge.builder("jmo.accident.unmatched", unmatched, AtomicLong::doubleValue)
                .description("Notifications that name nobody whom the service knows: an officer must look")
                .register(registry);
    }

    @Override
    public void completed(Duration fromNotification) {
        duration.record(fromNotification);
    }

    @Override
    public void stepBecameLate(Step step) {
        Counter.builder("jmo.accident.steps.late")
                .description("Steps that took longer than their deadline")
                .tag("step", step.name())
                .register(registry)
                .increment();
    }

    @Override
    public void unexpected(String event, String state) {
        Counter.builder("jmo.accident.unexpected.events")
                .description("Events that the lifecycle of a case does not allow")
                .tag("event", event)
                .tag("state", state)
                .register(registry)
                .increment();
    }

    @Override
    public void lateCases(long now) {
        late.set(now);
    }

    @Override
    public void unmatched(long now) {
        unmatched.set(now);
    }
}
