package id.jmo.complaint.application;

import id.jmo.complaint.model.Complaint;
import id.jmo.complaint.model.ComplaintTrigger;
import id.jmo.complaint.model.Decision;
import id.jmo.platform.application.Leases;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.ComplaintId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings overdue complaints to a supervisor and closes those whose member has said no word. Each complaint is a write of its own,
 * found by its due time: a pass that was cut short is continued by the next.
 */
@UseCase
public class WatchLimits {

    private static final Logger LOG = LoggerFactory.getLogger(WatchLimits.class);
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int BATCH = 100;

    private final Complaints complaints;
    private final MoveComplaint moves;
    private final Leases leases;
    private final ComplaintMetrics metrics;
    private final Clock clock;

    WatchLimits(Complaints complaints, MoveComplaint moves, Leases leases, ComplaintMetrics metrics, Clock clock) {
        this.complaints = complaints;
        this.moves = moves;
        this.leases = leases;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** One pass over all complaints. Every instance measures; the one that holds the lease acts. */
    public void run() {
        Instant now = clock.instant();
        inBatches(cursor -> complaints.newlyOverdue(now, cursor, BATCH), this::escalate);
        inBatches(cursor -> complaints.silentSince(now, cursor, BATCH), this::close);
        metrics.overdue(complaints.countEscalated());
    }

    private void escalate(Complaint complaint) {
        if (moved(complaint, new ComplaintTrigger.LimitPassed())) {
            LOG.warn(
                    "Complaint {} is overdue in {}",
                    complaint.id(),
                    complaint.state().status());
            metrics.escalated(complaint.matter().kind(), complaint.state().status());
        }
    }

    private void close(Complaint complaint) {
        if (moved(complaint, new ComplaintTrigger.NoWordFromMember())) {
            LOG.info("Complaint {} is closed without a word from the member", complaint.id());
        }
    }

    private boolean moved(Complaint complaint, ComplaintTrigger trigger) {
        return moves.move(complaint.id(), trigger).orElse(null) instanceof Decision.Moved;
    }

    /** Behind a cursor, so that what the clock may not move yet holds nothing up. The lease is renewed with every batch. */
    private void inBatches(Function<@Nullable ComplaintId, List<Complaint>> fetch, Consumer<Complaint> action) {
        ComplaintId cursor = null;
        boolean more = true;
        while (more && leases.acquire("watch-limits", LEASE)) {
            List<Complaint> batch = fetch.apply(cursor);
            batch.forEach(action);
            more = batch.size() == BATCH;
            cursor = batch.isEmpty() ? null : batch.getLast().id();
        }
    }
}
