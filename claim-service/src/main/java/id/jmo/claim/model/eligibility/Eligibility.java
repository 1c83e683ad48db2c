package id.jmo.claim.model.eligibility;

import java.util.List;

/** All ticks of a member on a day, in the order in which the app shows them. */
public record Eligibility(List<Tick> ticks) {

    public Eligibility {
        ticks = List.copyOf(ticks);
    }

    /** May the member claim? */
    public boolean eligible() {
        return ticks.stream().allMatch(Tick::satisfied);
    }

    public List<Tick> unsatisfied() {
        return ticks.stream().filter(tick -> !tick.satisfied()).toList();
    }
}
