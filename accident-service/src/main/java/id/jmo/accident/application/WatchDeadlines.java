package id.jmo.accident.application;

import id.jmo.accident.model.Accident;
import id.jmo.accident.model.AccidentTrigger;
import id.jmo.accident.model.Decision;
import id.jmo.accident.model.StepClock;
import id.jmo.platform.application.Leases;
import id.jmo.platform.application.UseCase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds cases whose step is overdue and marks each once: an employer's lateness becomes known, an order is repeated. Erases
 * what is kept for a time only.
 */
@UseCase
public class WatchDeadlines {

    /** @param unmatched how long a notification that names nobody is kept */
    public record Retention(Duration unmatched) {}

    private static final Logger LOG = LoggerFactory.getLogger(WatchDeadlines.class);
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int BATCH = 100;

    private final Accidents accidents;
    private final Notifications notifications;
    private final Counters counters;
    private final MoveAccident moves;
    private final Retention retention;
    private final Leases leases;
    private final AccidentMetrics metrics;
    private final Clock clock;

    WatchDeadlines(
            Accidents accidents,
            Notifications notifications,
            Counters counters,
            MoveAccident moves,
            Retention retention,
            Leases leases,
            AccidentMetrics metrics,
            Clock clock) {
        this.accidents = accidents;
        this.notifications = notifications;
        this.counters = counters;
        this.moves = moves;
        this.retention = retention;
        this.leases = leases;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** One pass over all cases. Every instance measures; the one that holds the lease acts. */
    public void run() {
        Instant now = clock.instant();
        if (leases.acquire("watch-deadlines", LEASE)) {
            boolean more = true;
            while (more) {
                List<Accident> batch = accidents.newlyOverdue(now, BATCH);
                boolean any = false;
                for (Accident accident : batch) {
                    any |= markLate(accident);
                }
                // A full batch of which none could be marked would only be read again and again.
                more = any && batch.size() == BATCH;
            }
            notifications.removeReceivedBefore(now.minus(retention.unmatched()));
            counters.forgetExpired(now);
        }
        metrics.lateCases(accidents.countOverdue(now));
        metrics.unmatched(notifications.countUnmatched());
    }

    private boolean markLate(Accident accident) {
        boolean marked =
                moves.move(accident.id(), new AccidentTrigger.StepOverdue()).orElse(null) instanceof Decision.Moved;
        if (marked) {
            StepClock late = accident.clock().orElseThrow();
            LOG.warn("Accident {} is late: step {} was due {}", accident.id(), late.step(), late.due());
            metrics.stepBecameLate(late.step());
        }
        return marked;
    }
}
