package id.jmo.accident.model;

import id.jmo.accident.model.benefit.FactFault;
import java.util.List;

/** The result of applying a trigger to a case. */
public sealed interface Decision {

    /** The case in its new state, and the facts to publish. */
    record Moved(Accident accident, List<AccidentFact> facts) implements Decision {
        public Moved {
            facts = List.copyOf(facts);
        }
    }

    /** Repeated, or too late to matter: nothing changes, and nothing is wrong. */
    record Ignored() implements Decision {}

    /** The lifecycle has no such transition. A person's command is refused; a service's event is counted and logged. */
    record NotAllowed() implements Decision {}

    /** The officer who approved first may not be the second one too. */
    record SecondOfficerMustDiffer() implements Decision {}

    /** The officer recorded a report of this case: the approval is of those who recorded none. */
    record RecorderMustNotApprove() implements Decision {}

    /** The worker has an employer, who reports: nobody else does. */
    record EmployerReports() implements Decision {}

    /** The case is the officer's own: somebody else must decide. */
    record OfficersOwnCase() implements Decision {}

    /**
     * What the officer found does not cover the accident.
     *
     * @param missing the findings that are not so
     */
    record NotCovered(List<String> missing) implements Decision {
        public NotCovered {
            missing = List.copyOf(missing);
        }
    }

    /** There is no account that the benefit may go to: the member's, or the heir's of a member who died. */
    record AccountMissing(PayoutAccount.Owner of) implements Decision {}

    /** The facts that the benefits follow from contradict each other. */
    record FactsContradict(List<FactFault> faults) implements Decision {
        public FactsContradict {
            faults = List.copyOf(faults);
        }
    }

    /**
     * A report contradicts what is known of the case.
     *
     * @param faults the fields, as the request names them
     */
    record ReportContradicts(List<IncidentFault> faults) implements Decision {
        public ReportContradicts {
            faults = List.copyOf(faults);
        }
    }
}
