package id.jmo.claim.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long the present step has taken, and may take.
 *
 * @param markedLateAt when the step was found late; none while it is in time, or late without anybody having looked
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
