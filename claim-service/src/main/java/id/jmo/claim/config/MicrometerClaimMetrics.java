package id.jmo.claim.config;

import id.jmo.claim.application.ClaimMetrics;
import id.jmo.claim.model.ClaimStatus;
import id.jmo.claim.model.Step;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** The claims in Prometheus: {@code jmo_claim_…}. */
@Component
class MicrometerClaimMetrics implements ClaimMetrics {

    private static final double MILLIS = 1000;

    private final MeterRegistry registry;
    private final Timer duration;
    private final Counter met;
    private final Counter missed;
    private final Map<ClaimStatus, AtomicLong> open = new EnumMap<>(ClaimStatus.class);
    private final AtomicLong oldestUnpaidMillis = new AtomicLong();
    private final AtomicLong late = new AtomicLong();
    private final AtomicLong parked = new AtomicLong();
    private final AtomicLong atRisk = new AtomicLong();
    private final AtomicLong holds = new AtomicLong();

    MicrometerClaimMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.duration = Timer.builder("jmo.claim.duration")
                .description("From the submission until the claim is completed")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofSeconds(1))
                .maximumExpectedValue(Duration.ofDays(5))
                .register(registry);
        for (Step step : Step.values()) {
            lateSteps(step);
        }
        this.met = deadlines("met");
        this.missed = deadlines("missed");
        for (ClaimStatus state : ClaimStatus.OPEN) {
            AtomicLong count = new AtomicLong();
            open.put(state, count);
            Gauge.builder("jmo.claims", count, AtomicLong::doubleValue)
                    .description("Claims that have not ended, by state")
                    .tag("state", state.name())
                    .register(registry);
        }
        Gauge.builder("jmo.claim.oldest.unpaid", oldestUnpaidMillis, millis -> millis.doubleValue() / MILLIS)
                .description("Since the oldest claim was submitted that still has to be paid")
                .baseUnit("seconds")
                .register(registry);
        for (ClaimStatus state : List.of(ClaimStatus.REJECTED, ClaimStatus.CANCELLED)) {
            endings(state);
        }
        Gauge.builder("jmo.claim.parked", parked, AtomicLong::doubleValue)
                .description("Claims whose members have not given another account in time")
                .register(registry);
        Gauge.builder("jmo.claim.late", late, AtomicLong::doubleValue)
                .description("Open claims whose step or payment deadline has passed")
                .register(registry);
        Gauge.builder("jmo.claim.deadline.at.risk", atRisk, AtomicLong::doubleValue)
                .description("Claims not yet paid whose payment deadline is near: act now")
                .register(registry);
        Gauge.builder("jmo.claim.hold.differences", holds, AtomicLong::doubleValue)
                .description("Members whose money the ledger holds for no open claim")
                .register(registry);
    }

    private Counter deadlines(String outcome) {
        return Counter.builder("jmo.claim.deadline")
                .description("Completed claims, by whether the payment deadline was met")
                .tag("outcome", outcome)
                .register(registry);
    }

    private Counter endings(ClaimStatus state) {
        return Counter.builder("jmo.claims.ended.unpaid")
                .description("Claims that ended without a payment, by state")
                .tag("state", state.name())
                .register(registry);
    }

    @Override
    public void openClaims(Map<ClaimStatus, Long> now) {
        open.forEach((state, count) -> count.set(now.getOrDefault(state, 0L)));
    }

    @Override
    public void oldestUnpaid(Duration age) {
        oldestUnpaidMillis.set(Math.max(0, age.toMillis()));
    }

    @Override
    public void endedUnpaid(ClaimStatus state) {
        endings(state).increment();
    }

    @Override
    public void completed(Duration fromSubmission, boolean deadlineMet) {
        duration.record(fromSubmission);
        (deadlineMet ? met : missed).increment();
    }

    @Override
    public void stepBecameLate(Step step) {
        lateSteps(step).increment();
    }

    /** From the start at zero, so that the first one is seen as a rise. */
    private Counter lateSteps(Step step) {
        return Counter.builder("jmo.claim.steps.late")
                .description("Steps that took longer than their deadline")
                .tag("step", step.name())
                .register(registry);
    }

    @Override
    public void unexpected(String event, String state) {
        Counter.builder("jmo.claim.unexpected.events")
                .description("Events that the lifecycle of a claim does not allow")
                .tag("event", event)
                .tag("state", state)
                .register(registry)
                .increment();
    }

    @Override
    public void parkedClaims(long now) {
        parked.set(now);
    }

    @Override
    public void lateClaims(long now) {
        late.set(now);
    }

    @Override
    public void deadlinesAtRisk(long now) {
        atRisk.set(now);
    }

    @Override
    public void holdDifferences(long now) {
        holds.set(now);
    }
}
