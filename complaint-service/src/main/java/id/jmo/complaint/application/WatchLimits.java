package id.jmo.complaint.application;

import id.jmo.complaint.model.Complaint;
import id.jmo.complaint.model.ComplaintTrigger;
import id.jmo.complaint.model.Decision;
import id.jmo.platform.application.LeasedBatches;
import id.jmo.platform.application.Leases;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.ComplaintId;
import java.time.Clock;
import java.time.Instant;
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

    private final Complaints complaints;
    private final MoveComplaint moves;
    private final LeasedBatches batches;
    private final ComplaintMetrics metrics;
    private final Clock clock;

    WatchLimits(Complaints complaints, MoveComplaint moves, Leases leases, ComplaintMetrics metrics, Clock clock) {
        this.complaints = complaints;
        this.moves = moves;
        this.batches = new LeasedBatches(leases, "watch-limits");
        this.metrics = metrics;
        this.clock = clock;
    }

    /** One pass over all complaints. Every instance measures; the one that holds the lease acts. */
    public void run() {
        Instant now = clock.instant();
        batches.each(
                (@Nullable ComplaintId cursor) -> complaints.newlyOverdue(now, cursor, LeasedBatches.SIZE),
                Complaint::id,
                this::escalate);
        batches.each(
                (@Nullable ComplaintId cursor) -> complaints.silentSince(now, cursor, LeasedBatches.SIZE),
                Complaint::id,
                this::close);
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
}
