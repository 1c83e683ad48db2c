package id.jmo.payout.config;

import id.jmo.payout.application.Payouts;
import id.jmo.payout.model.PayoutCause;
import id.jmo.payout.model.PayoutState;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * {@code jmo.payouts} by state and cause, and {@code jmo.payouts.oldest.open}: seconds since the oldest payout without an outcome
 * was ordered. Counted when somebody reads the metrics, at most every few seconds.
 */
@Component
class PayoutMetrics {

    private static final Logger LOG = LoggerFactory.getLogger(PayoutMetrics.class);
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Payouts payouts;
    private final Clock clock;
    private Payouts.Census census = new Payouts.Census(Map.of(), Optional.empty());
    private Instant takenAt = Instant.EPOCH;

    PayoutMetrics(Payouts payouts, Clock clock, MeterRegistry registry) {
        this.payouts = payouts;
        this.clock = clock;
        // What is settled only grows, and to count it would take ever longer.
        for (PayoutState.Kind state : PayoutState.Kind.OPEN) {
            for (PayoutCause.Kind cause : PayoutCause.Kind.values()) {
                Payouts.Group group = new Payouts.Group(state, cause);
                Gauge.builder("jmo.payouts", this, metrics -> metrics.open(group))
                        .tag("state", state.name())
                        .tag("cause", cause.name())
                        .description("Payouts whose outcome is open, by state and what they are for")
                        .strongReference(true)
                        .register(registry);
            }
        }
        Gauge.builder("jmo.payouts.oldest.open", this, PayoutMetrics::oldestOpen)
                .baseUnit("seconds")
                .description("Age of the oldest payout whose outcome is open")
                .strongReference(true)
                .register(registry);
    }

    private double open(Payouts.Group group) {
        return census().open().getOrDefault(group, 0L);
    }

    private double oldestOpen() {
        return census().oldestOpenSince()
                .map(since -> Duration.between(since, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }

    private synchronized Payouts.Census census() {
        Instant now = clock.instant();
        if (takenAt.plus(FRESH).isBefore(now)) {
            try {
                census = payouts.census();
                takenAt = now;
            } catch (RuntimeException unavailable) {
                LOG.warn("Cannot count payouts: {}", unavailable.getMessage());
            }
        }
        return census;
    }
}
