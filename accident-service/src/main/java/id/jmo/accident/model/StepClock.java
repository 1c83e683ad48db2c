package id.jmo.accident.model;

import id.jmo.platform.caseclock.CaseClock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The clock of the case's current step.
 *
 * @param clock runs, for stage I, from the accident itself
 * @param due the first moment that is late, by the calendar of the day on which the step began
 * @param markedLateAt when the step was found overdue; none before
 */
public record StepClock(
        Step step, CaseClock clock, Instant due, @Nullable Instant markedLateAt) {

    public boolean isOverdue(Instant now) {
        return !now.isBefore(due);
    }

    StepClock markedLate(Instant now) {
        return new StepClock(step, clock, due, now);
    }
}
