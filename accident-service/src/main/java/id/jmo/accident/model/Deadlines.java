package id.jmo.accident.model;

import id.jmo.platform.caseclock.CaseClock;
import id.jmo.platform.caseclock.TimeLimit;
import id.jmo.platform.values.BusinessCalendar;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;

/**
 * How long each step may take. Stages I and II have 2×24 hours by Permenaker 1/2025, articles 8 and 19: hours, which run
 * on over weekends and holidays.
 */
public record Deadlines(Map<Step, TimeLimit> byStep, BusinessCalendar calendar) {

    /** @throws IllegalArgumentException if a step has no deadline */
    public Deadlines {
        byStep = Map.copyOf(byStep);
        EnumSet<Step> missing = EnumSet.allOf(Step.class);
        missing.removeAll(byStep.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("Steps without a deadline: " + missing);
        }
    }

    StepClock start(Step step, Instant since) {
        TimeLimit limit = byStep.get(step);
        if (limit == null) {
            throw new IllegalStateException("No deadline for " + step);
        }
        CaseClock clock = CaseClock.start(since, limit);
        return new StepClock(step, clock, clock.dueAt(calendar).orElseThrow(), null);
    }
}
