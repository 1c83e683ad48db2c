package id.jmo.claim.application;

import id.jmo.claim.model.Claim;
import id.jmo.claim.model.ClaimRules;
import id.jmo.claim.model.ClaimState;
import id.jmo.claim.model.ClaimTrigger;
import id.jmo.claim.model.Decision;
import id.jmo.claim.model.StepClock;
import id.jmo.claim.model.rules.SameDayDeadline;
import id.jmo.platform.application.Leases;
import id.jmo.platform.application.UseCase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds claims that are late: marks an overdue step once, with the claim publishing its last event again where that may
 * help, parks a claim that waits for its member, and raises an alarm while the same-day deadline can still be met.
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

    /** One pass over all claims. Every instance measures; the one that holds the lease acts. */
    public void run() {
        Instant now = clock.instant();
        Instant atRisk = now.plus(sameDayDeadline.alarmBefore());
        if (leases.acquire("watch-deadlines", LEASE)) {
            inBatches(() -> claims.newlyOverdue(now, BATCH), this::markLate);
            inBatches(() -> claims.newlyAtRisk(atRisk, BATCH), claim -> alarm(claim, now));
        }
        metrics.lateClaims(claims.countLate(now));
        metrics.parkedClaims(claims.countParked());
        metrics.deadlinesAtRisk(claims.countAtRisk(atRisk));
        metrics.openClaims(claims.countOpen());
        metrics.oldestUnpaid(claims.oldestUnpaidSince()
                .map(since -> Duration.between(since, now))
                .orElse(Duration.ZERO));
    }

    private void markLate(Claim claim) {
        if (moves.move(claim.id(), new ClaimTrigger.StepOverdue()).orElse(null) instanceof Decision.Moved moved) {
            StepClock late = claim.clock().orElseThrow();
            if (moved.claim().state() instanceof ClaimState.Parked) {
                LOG.info("Claim {} is parked: its member has not given another account", claim.id());
                return;
            }
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
                        "Claim {} may miss its deadline: to be paid by {}, now at step {}",
                        claim.id(),
                        claim.payBy(),
                        claim.clock().map(StepClock::step).orElse(null)));
    }

    /** A claim that was acted on is not fetched again; if none was, the rest waits for the next pass. */
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
