package id.jmo.claim.application;

import id.jmo.claim.model.Claim;
import id.jmo.claim.model.ClaimRules;
import id.jmo.claim.model.ClaimTrigger;
import id.jmo.claim.model.Decision;
import id.jmo.claim.model.StepClock;
import id.jmo.claim.model.rules.SameDayDeadline;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after claims that nobody looks at: marks a step that takes too long, once, and lets the claim ask again where
 * that helps; raises the alarm while the same-day promise can still be kept.
 */
@UseCase
public class WatchDeadlines {

    private static final Logger LOG = LoggerFactory.getLogger(WatchDeadlines.class);
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int BATCH = 100;

    private final Claims claims;
    private final MoveClaim moves;
    private final SameDayDeadline sameDayDeadline;
    private final Leases leases;
    private final ClaimMetrics metrics;
    private final Clock clock;

    WatchDeadlines(Claims claims, MoveClaim moves, ClaimRules rules, Leases leases, ClaimMetrics metrics, Clock clock) {
        this.claims = claims;
        this.moves = moves;
        this.sameDayDeadline = rules.sameDayDeadline();
        this.leases = leases;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** One look at all claims. Every instance measures; one of them acts. */
    public void run() {
        Instant now = clock.instant();
        Instant endangered = now.plus(sameDayDeadline.alarmBefore());
        if (leases.hold("watch-deadlines", LEASE)) {
            inBatches(() -> claims.newlyOverdue(now, BATCH), this::markLate);
            inBatches(() -> claims.newlyAtRisk(endangered, BATCH), claim -> alarm(claim, now));
        }
        metrics.lateClaims(claims.countLate(now));
        metrics.deadlinesAtRisk(claims.countAtRisk(endangered));
    }

    private void markLate(Claim claim) {
        if (moves.move(claim.id(), new ClaimTrigger.StepOverdue()).orElse(null) instanceof Decision.Moved) {
            StepClock late = claim.clock().orElseThrow();
            LOG.warn("Claim {} is late: step {} was due {}", claim.id(), late.step(), late.due());
            metrics.stepBecameLate(late.step());
        }
    }

    private void alarm(Claim claim, Instant now) {
        claims.change(
                        claim.id(),
                        present -> present.isDeadlineRunning() && present.deadlineAlarmedAt() == null
                                ? new Decision.Moved(present.withDeadlineAlarm(now), List.of())
                                : new Decision.Ignored())
                .filter(decided -> decided.decision() instanceof Decision.Moved)
                .ifPresent(_ -> LOG.warn(
                        "The promise to claim {} is at risk: to be paid by {}, now at {}",
                        claim.id(),
                        claim.payBy(),
                        claim.clock().map(StepClock::step).orElse(null)));
    }

    /** What is dealt with leaves the batch; if nothing does, the rest waits for the next look. */
    private static void inBatches(Supplier<List<Claim>> fetch, Consumer<Claim> action) {
        List<Claim> batch = fetch.get();
        while (!batch.isEmpty()) {
            batch.forEach(action);
            List<Claim> next = batch.size() < BATCH ? List.of() : fetch.get();
            boolean stuck = !next.isEmpty()
                    && next.getFirst().id().equals(batch.getFirst().id());
            batch = stuck ? List.of() : next;
        }
    }
}
