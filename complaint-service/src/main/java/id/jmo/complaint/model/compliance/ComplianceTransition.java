package id.jmo.complaint.model.compliance;

import java.util.Set;

/** One row of the lifecycle: in this state, this trigger, decided by this function, leads to one of these states. */
record ComplianceTransition<S extends ComplianceState, T extends ComplianceTrigger>(
        Class<S> from, Class<T> trigger, Decide<S, T> decide, Set<Class<? extends ComplianceState>> to) {

    /** A pure function. */
    @FunctionalInterface
    interface Decide<S extends ComplianceState, T extends ComplianceTrigger> {
        ComplianceDecision decide(ComplianceCase of, S state, T trigger, ComplianceContext context);
    }

    boolean leaves(Class<? extends ComplianceState> state, Class<? extends ComplianceTrigger> by) {
        return from.equals(state) && trigger.equals(by);
    }

    ComplianceDecision decide(ComplianceCase of, ComplianceTrigger by, ComplianceContext context) {
        return decide.decide(of, from.cast(of.state()), trigger.cast(by), context);
    }
}
