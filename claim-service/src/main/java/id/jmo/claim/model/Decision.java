package id.jmo.claim.model;

import java.util.List;

/** The result of applying a trigger to a claim. */
public sealed interface Decision {

    /** The claim in its new state, and the facts to publish. */
    record Moved(Claim claim, List<ClaimFact> facts) implements Decision {
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

    /** The claim is the officer's own: somebody else must decide. */
    record OfficersOwnClaim() implements Decision {}
}
