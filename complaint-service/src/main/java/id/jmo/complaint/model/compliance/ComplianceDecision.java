package id.jmo.complaint.model.compliance;

import java.time.LocalDate;

/** The result of applying a trigger to a case. */
public sealed interface ComplianceDecision {

    /** The case in its new state. */
    record Moved(ComplianceCase next) implements ComplianceDecision {}

    /** Repeated, or not yet due: nothing changes, and nothing is wrong. */
    record Ignored() implements ComplianceDecision {}

    /** The lifecycle has no such transition. */
    record NotAllowed() implements ComplianceDecision {}

    /** The case is not assigned to this officer. */
    record AssignedToAnother() implements ComplianceDecision {}

    /**
     * The employer still has time.
     *
     * @param earliest the first day on which the step is possible
     */
    record TooEarly(LocalDate earliest) implements ComplianceDecision {}

    /** Whoever proposed it cannot approve it. */
    record SamePerson() implements ComplianceDecision {}

    /** The proposal was decided, or there is another one by now. */
    record ProposalGone() implements ComplianceDecision {}

    /** Another proposal waits for a supervisor. */
    record ProposalPending() implements ComplianceDecision {}

    /** See {@link CaseHistory#MOST_REPEATABLE}. */
    record HistoryFull() implements ComplianceDecision {}

    /**
     * A day that cannot be.
     *
     * @param code of the fault's text
     */
    record WrongDay(String code) implements ComplianceDecision {}
}
