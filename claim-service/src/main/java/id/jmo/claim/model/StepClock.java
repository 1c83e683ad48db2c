package id.jmo.claim.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Start and deadline of the claim's current step.
 *
 * @param markedLateAt when the step was found overdue; none before
 */
public record StepClock(
        Step step, Instant since, Instant due, @Nullable Instant markedLateAt) {

    static StepClock start(Step step, DecisionContext context) {
        Instant now = context.now();
        return new StepClock(step, now, now.plus(context.rules().deadlines().of(step)), null);
    }

    public boolean isOverdue(Instant now) {
        return now.isAfter(due);
    }

    StepClock markedLate(Instant now) {
        return new StepClock(step, since, due, now);
    }
}
