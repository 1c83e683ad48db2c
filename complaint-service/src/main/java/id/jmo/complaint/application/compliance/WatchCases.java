package id.jmo.complaint.application.compliance;

import id.jmo.complaint.model.compliance.ComplianceCase;
import id.jmo.complaint.model.compliance.ComplianceCaseId;
import id.jmo.complaint.model.compliance.ComplianceDecision;
import id.jmo.complaint.model.compliance.ComplianceTrigger;
import id.jmo.platform.application.LeasedBatches;
import id.jmo.platform.application.Leases;
import id.jmo.platform.application.UseCase;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings overdue cases to a supervisor. Each case is a write of its own, found by its due time: a pass that was cut short is
 * continued by the next.
 */
@UseCase
public class WatchCases {

    private static final Logger LOG = LoggerFactory.getLogger(WatchCases.class);

    private final ComplianceCases cases;
    private final MoveCase moves;
    private final LeasedBatches batches;
    private final ComplianceMetrics metrics;
    private final Clock clock;

    WatchCases(ComplianceCases cases, MoveCase moves, Leases leases, ComplianceMetrics metrics, Clock clock) {
        this.cases = cases;
        this.moves = moves;
        this.batches = new LeasedBatches(leases, "watch-compliance-cases");
        this.metrics = metrics;
        this.clock = clock;
    }

    /** One pass over all cases. Every instance measures; the one that holds the lease acts. */
    public void run() {
        Instant now = clock.instant();
        batches.each(
                (@Nullable ComplianceCaseId cursor) -> cases.newlyOverdue(now, cursor, LeasedBatches.SIZE),
                ComplianceCase::id,
                this::escalate);
        metrics.overdue(cases.countEscalated());
    }

    private void escalate(ComplianceCase overdue) {
        if (moves.move(overdue.id(), new ComplianceTrigger.LimitPassed()).orElse(null)
                instanceof ComplianceDecision.Moved) {
            LOG.warn(
                    "Compliance case {} is overdue in {}",
                    overdue.id(),
                    overdue.state().status());
            metrics.escalated(overdue.state().status());
        }
    }
}
