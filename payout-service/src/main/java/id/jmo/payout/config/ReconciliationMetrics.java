package id.jmo.payout.config;

import id.jmo.payout.application.reconciliation.Reconciliations;
import id.jmo.platform.values.Jakarta;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * {@code jmo.reconciliation.differences.open}, and {@code jmo.reconciliation.age}: seconds since the end of the last day
 * that is compared with all days before it; nothing of both while there is no day to compare.
 */
@Component
class ReconciliationMetrics {

    ReconciliationMetrics(Reconciliations reconciliations, Clock clock, MeterRegistry registry) {
        Gauge.builder("jmo.reconciliation.differences.open", reconciliations, Reconciliations::open)
                .description("Differences between payouts and the bank's statement that nobody has closed")
                .strongReference(true)
                .register(registry);
        Gauge.builder("jmo.reconciliation.age", reconciliations, found -> age(found, clock))
                .baseUnit("seconds")
                .description("Time since the end of the last day that is compared with the bank's statement")
                .strongReference(true)
                .register(registry);
    }

    private static double age(Reconciliations reconciliations, Clock clock) {
        return reconciliations
                .comparedUpTo()
                .map(day -> day.plusDays(1).atStartOfDay(Jakarta.ZONE).toInstant())
                .map(end -> Duration.between(end, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
