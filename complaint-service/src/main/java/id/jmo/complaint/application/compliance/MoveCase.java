package id.jmo.complaint.application.compliance;

import id.jmo.complaint.model.compliance.ComplianceCase;
import id.jmo.complaint.model.compliance.ComplianceCaseId;
import id.jmo.complaint.model.compliance.ComplianceContext;
import id.jmo.complaint.model.compliance.ComplianceDecision;
import id.jmo.complaint.model.compliance.ComplianceLifecycle;
import id.jmo.complaint.model.compliance.ComplianceTrigger;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.observability.LogContext;
import id.jmo.platform.values.BusinessCalendar;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Uuid7;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

/**
 * Applies a trigger to a compliance case: gathers the context, lets {@link ComplianceLifecycle} decide, and stores the result.
 * Every use case that changes a case goes through here.
 */
@UseCase
public class MoveCase {

    private final ComplianceCases cases;
    private final BusinessCalendar calendar;
    private final LimitsInForce limits;
    private final Clock clock;

    MoveCase(ComplianceCases cases, BusinessCalendar calendar, LimitsInForce limits, Clock clock) {
        this.cases = cases;
        this.calendar = calendar;
        this.limits = limits;
        this.clock = clock;
    }

    /** @return empty if there is no such case */
    public Optional<ComplianceDecision> move(ComplianceCaseId id, ComplianceTrigger trigger) {
        ComplianceContext context = context();
        return change(id, found -> ComplianceLifecycle.decide(found, trigger, context));
    }

    /**
     * A change that is not in the table of the lifecycle.
     *
     * @return empty if there is no such case
     */
    public Optional<ComplianceDecision> change(
            ComplianceCaseId id, Function<ComplianceCase, ComplianceDecision> decision) {
        try (LogContext about = LogContext.about(id)) {
            return cases.change(id, decision);
        }
    }

    /** Now in whole milliseconds, as the store keeps it: what is answered now and what is read later is the same. */
    ComplianceContext context() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new ComplianceContext(calendar, limits.limits().on(Jakarta.dateOf(now)), now, Uuid7.next());
    }
}
