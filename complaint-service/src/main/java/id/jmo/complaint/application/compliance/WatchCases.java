package id.jmo.complaint.application.compliance;

import id.jmo.complaint.model.compliance.ComplianceCase;
import id.jmo.complaint.model.compliance.ComplianceCaseId;
import id.jmo.complaint.model.compliance.ComplianceDecision;
import id.jmo.complaint.model.compliance.ComplianceTrigger;
import id.jmo.platform.application.Leases;
import id.jmo.platform.application.UseCase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int BATCH = 100;

    private final ComplianceCases cases;
    private final MoveCase moves;
    private final Leases leases;
    private final ComplianceMetrics metrics;
    private final Clock clock;

    WatchCases(ComplianceCases cases, MoveCase moves, Leases leases, ComplianceMetrics metrics, Clock clock) {
        this.cases = cases;
        this.moves = moves;
        this.leases = leases;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** One pass over all cases. Every instance measures; the one that holds the lease acts. */
    public void run() {
        Instant now = clock.instant();
        ComplianceCaseId cursor = null;
        boolean more = true;
        while (more && leases.acquire("watch-compliance-cases", LEASE)) {
            List<ComplianceCase> batch = overdue(now, cursor);
            batch.forEach(this::escalate);
            more = batch.size() == BATCH;
            cursor = batch.isEmpty() ? null : batch.getLast().id();
        }
        metrics.overdue(cases.countEscalated());
    }

    private List<ComplianceCase> overdue(Instant now, @Nullable ComplianceCaseId cursor) {
        return cases.newlyOverdue(now, cursor, BATCH);
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
