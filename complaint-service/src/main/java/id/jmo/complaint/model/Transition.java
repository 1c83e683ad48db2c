package id.jmo.complaint.model;

import java.util.Set;

/**
 * One row of the lifecycle: in this state, this trigger, decided by this function, leads to one of these states.
 */
record Transition<S extends ComplaintState, T extends ComplaintTrigger>(
        Class<S> from, Class<T> trigger, Decide<S, T> decide, Set<Class<? extends ComplaintState>> to) {

    /** A pure function: complaint, state, trigger and context in; the next state and the facts to publish out. */
    @FunctionalInterface
    interface Decide<S extends ComplaintState, T extends ComplaintTrigger> {
        Decision decide(Complaint complaint, S state, T trigger, DecisionContext context);
    }

    boolean leaves(Class<? extends ComplaintState> state, Class<? extends ComplaintTrigger> by) {
        return from.equals(state) && trigger.equals(by);
    }

    Decision decide(Complaint complaint, ComplaintTrigger trigger, DecisionContext context) {
        return decide.decide(complaint, from.cast(complaint.state()), this.trigger.cast(trigger), context);
    }
}
