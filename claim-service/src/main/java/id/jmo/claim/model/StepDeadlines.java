package id.jmo.claim.model;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;

/** How long each step may take before it counts as late. */
public record StepDeadlines(Map<Step, Duration> byStep) {

    /** @throws IllegalArgumentException if a step has no deadline */
    public StepDeadlines {
        byStep = Map.copyOf(byStep);
        EnumSet<Step> missing = EnumSet.allOf(Step.class);
        missing.removeAll(byStep.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("Steps without a deadline: " + missing);
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
