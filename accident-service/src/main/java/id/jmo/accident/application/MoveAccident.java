package id.jmo.accident.application;

import id.jmo.accident.model.Accident;
import id.jmo.accident.model.AccidentLifecycle;
import id.jmo.accident.model.AccidentRules;
import id.jmo.accident.model.AccidentState;
import id.jmo.accident.model.AccidentTrigger;
import id.jmo.accident.model.Decision;
import id.jmo.accident.model.DecisionContext;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.attachments.Attachments;
import id.jmo.platform.observability.LogContext;
import id.jmo.platform.tracking.ChangeNotifier;
import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.PayoutId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies a trigger to a case: gathers the context, lets {@link AccidentLifecycle} decide, stores the result, and
 * measures. Every use case that moves a case goes through here.
 */
@UseCase
public class MoveAccident {

    private static final Logger LOG = LoggerFactory.getLogger(MoveAccident.class);

    private final Accidents accidents;
    private final AccidentRules rules;
    private final Attachments attachments;
    private final ChangeNotifier changes;
    private final AccidentMetrics metrics;
    private final Clock clock;

    MoveAccident(
            Accidents accidents,
            AccidentRules rules,
            Attachments attachments,
            ChangeNotifier changes,
            AccidentMetrics metrics,
            Clock clock) {
        this.accidents = accidents;
        this.rules = rules;
        this.attachments = attachments;
        this.changes = changes;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Applies a person's command or a deadline.
     *
     * @return empty if there is no such case
     */
    Optional<Decision> move(AccidentId id, AccidentTrigger trigger) {
        try (LogContext _ = LogContext.about(id)) {
            return decide(id, trigger).map(Accidents.Decided::decision);
        }
    }

    /**
     * Applies another service's event. One that is not allowed is counted and logged and changes nothing; it is no error
     * that a redelivery could heal.
     */
    void applyEvent(AccidentId id, AccidentTrigger event) {
        try (LogContext _ = LogContext.about(id)) {
            Optional<Accidents.Decided> decided = decide(id, event);
            if (decided.isEmpty()) {
                unexpected(event, "NO_CASE");
            } else if (decided.get().decision() instanceof Decision.NotAllowed) {
                unexpected(event, decided.get().before().state().status().name());
            }
        }
    }

    DecisionContext context() {
        // In whole milliseconds, as the store keeps it: what is answered now and what is read later is the same.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new DecisionContext(rules, now, PayoutId.next());
    }

    private Optional<Accidents.Decided> decide(AccidentId id, AccidentTrigger trigger) {
        Optional<Accidents.Decided> decided =
                accidents.change(id, accident -> AccidentLifecycle.decide(accident, trigger, context()));
        decided.ifPresent(done -> follow(done.before(), done.decision()));
        return decided;
    }

    /** Repeated by an event that is delivered again, in case a crash came in between. */
    private void follow(Accident before, Decision decision) {
        Accident now = decision instanceof Decision.Moved moved ? moved.accident() : before;
        if (!now.given().isEmpty()) {
            if (now.state().hasEnded()) {
                attachments.caseClosed(
                        now.id().toString(), now.timeline().entries().getLast().at());
            } else if (before.state().hasEnded()) {
                attachments.caseReopened(now.id().toString());
            }
        }
        if (decision instanceof Decision.Moved) {
            changes.changed(now.id());
        }
        measure(before, decision);
    }

    private void measure(Accident before, Decision decision) {
        if (decision instanceof Decision.Moved moved
                && moved.accident().state() instanceof AccidentState.Completed completed) {
            metrics.completed(Duration.between(before.notifiedAt(), completed.completedAt()));
        }
    }

    private void unexpected(AccidentTrigger event, String state) {
        String name = event.getClass().getSimpleName();
        LOG.warn("Event {} not allowed in state {}", name, state);
        metrics.unexpected(name, state);
    }
}
