package id.jmo.accident.model;

import java.util.Set;

/**
 * One row of the lifecycle: in this state, this trigger, decided by this function, leads to one of these states.
 */
record Transition<S extends AccidentState, T extends AccidentTrigger>(
        Class<S> from, Class<T> trigger, Decide<S, T> decide, Set<Class<? extends AccidentState>> to) {

    /** A pure function: case, state, trigger and context in; the next state and the facts to publish out. */
    @FunctionalInterface
    interface Decide<S extends AccidentState, T extends AccidentTrigger> {
        Decision decide(Accident accident, S state, T trigger, DecisionContext context);
    }

    boolean leaves(Class<? extends AccidentState> state, Class<? extends AccidentTrigger> by) {
        return from.equals(state) && trigger.equals(by);
    }

    Decision decide(Accident accident, AccidentTrigger trigger, DecisionContext context) {
        return decide.decide(accident, from.cast(accident.state()), this.trigger.cast(trigger), context);
    }
}
