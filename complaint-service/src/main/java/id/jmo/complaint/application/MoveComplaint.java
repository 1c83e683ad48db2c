package id.jmo.complaint.application;

import id.jmo.complaint.model.Complaint;
import id.jmo.complaint.model.ComplaintLifecycle;
import id.jmo.complaint.model.ComplaintTrigger;
import id.jmo.complaint.model.Decision;
import id.jmo.complaint.model.DecisionContext;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.observability.LogContext;
import id.jmo.platform.tracking.ChangeNotifier;
import id.jmo.platform.values.BusinessCalendar;
import id.jmo.platform.values.ComplaintId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Applies a trigger to a complaint: gathers the context, lets {@link ComplaintLifecycle} decide, and stores the result. Every use
 * case that changes a complaint goes through here.
 */
@UseCase
public class MoveComplaint {

    private final Complaints complaints;
    private final BusinessCalendar calendar;
    private final ChangeNotifier changes;
    private final Clock clock;

    MoveComplaint(Complaints complaints, BusinessCalendar calendar, ChangeNotifier changes, Clock clock) {
        this.complaints = complaints;
        this.calendar = calendar;
        this.changes = changes;
        this.clock = clock;
    }

    /** @return empty if there is no such complaint */
    public Optional<Decision> move(ComplaintId id, ComplaintTrigger trigger) {
        return change(id, (complaint, context) -> ComplaintLifecycle.decide(complaint, trigger, context));
    }

    /**
     * A change that is not in the table of the lifecycle.
     *
     * @return empty if there is no such complaint
     */
    public Optional<Decision> change(ComplaintId id, BiFunction<Complaint, DecisionContext, Decision> decision) {
        DecisionContext context = context();
        try (LogContext about = LogContext.about(id)) {
            Optional<Decision> decided = complaints.change(id, complaint -> decision.apply(complaint, context));
            decided.filter(Decision.Moved.class::isInstance).ifPresent(_ -> changes.changed(id));
            return decided;
        }
    }

    /** Now in whole milliseconds, as the store keeps it: what is answered now and what is read later is the same. */
    public DecisionContext context() {
        return new DecisionContext(calendar, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
