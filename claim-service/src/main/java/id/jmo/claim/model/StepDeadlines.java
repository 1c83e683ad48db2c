package id.jmo.claim.model;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;

/** How long each step may take before somebody must look at it. */
public record StepDeadlines(Map<Step, Duration> byStep) {

    /** @throws IllegalArgumentException if a step has no deadline: no step may be forgotten */
    public StepDeadlines {
        byStep = Map.copyOf(byStep);
        EnumSet<Step> forgotten = EnumSet.allOf(Step.class);
        forgotten.removeAll(byStep.keySet());
        if (!forgotten.isEmpty()) {
            throw new IllegalArgumentException("Steps without a deadline: " + forgotten);
        }
    }

    Duration of(Step step) {
        Duration deadline = byStep.get(step);
        if (deadline == null) {
            throw new IllegalStateException("No deadline for " + step);
        }
        return deadline;
    }
}
