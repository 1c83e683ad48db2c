package id.jmo.claim.model;

import java.util.Set;

/**
 * One row of the lifecycle: in this state, this trigger, decided by this function, leads to one of these states.
 */
record Transition<S extends ClaimState, T extends ClaimTrigger>(
        Class<S> from, Class<T> trigger, Decide<S, T> decide, Set<Class<? extends ClaimState>> to) {

    /** A pure function: claim, state, trigger and context in; the next state and the facts to publish out. */
    @FunctionalInterface
    interface Decide<S extends ClaimState, T extends ClaimTrigger> {
        Decision decide(Claim claim, S state, T trigger, DecisionContext context);
    }

    boolean leaves(Class<? extends ClaimState> state, Class<? extends ClaimTrigger> by) {
        return from.equals(state) && trigger.equals(by);
    }

    Decision decide(Claim claim, ClaimTrigger trigger, DecisionContext context) {
        return decide.decide(claim, from.cast(claim.state()), this.trigger.cast(trigger), context);
    }
}
