package id.jmo.balance.config;

import id.jmo.balance.application.proof.ProofRuns;
import id.jmo.balance.model.ProofRun;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * {@code jmo.ledger.unsound}: 1 if the last full proof of the ledger, or an increment since, has found something. {@code
 * jmo.ledger.proof.age}: seconds since the time up to which the ledger is proved, or since the service began to try.
 */
@Component
class ProofMetrics {

    ProofMetrics(ProofRuns runs, Clock clock, MeterRegistry registry) {
        Instant begun = clock.instant();
        Gauge.builder("jmo.ledger.unsound", runs, ProofMetrics::unsound)
                .description("Whether the proof of the ledger has found something wrong")
                .strongReference(true)
                .register(registry);
        Gauge.builder("jmo.ledger.proof.age", runs, known -> age(known, begun, clock.instant()))
                .baseUnit("seconds")
                .description("Time since the instant up to which the ledger is proved")
                .strongReference(true)
                .register(registry);
    }

    private static double unsound(ProofRuns runs) {
        Optional<ProofRun> last = runs.lastFinished();
        return last.isPresent() && !last.get().ledgerSound() ? 1 : 0;
    }

    private static double age(ProofRuns runs, Instant begun, Instant now) {
        Instant provedUpTo = runs.lastFinished().map(ProofRun::soundUpTo).orElse(begun);
        return Duration.between(provedUpTo, now).toMillis() / 1000.0;
    }
}
