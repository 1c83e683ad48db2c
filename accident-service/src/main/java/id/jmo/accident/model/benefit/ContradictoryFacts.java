package id.jmo.accident.model.benefit;

import java.util.List;

/** The facts contradict each other or themselves; nothing is computed from them. */
public final class ContradictoryFacts extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FactFault> faults;

    ContradictoryFacts(List<FactFault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    /** All of them, in the order of the fields. */
    public List<FactFault> faults() {
        return faults;
    }
}
