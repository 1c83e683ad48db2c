package id.jmo.claim.model;

import java.util.List;

/** What comes of something that happened to a claim. */
public sealed interface Decision {

    /** The claim is now this, and these facts are to be told. */
    record Moved(Claim claim, List<ClaimFact> facts) implements Decision {
        public Moved {
            facts = List.copyOf(facts);
        }
    }

    /** Heard before, or come too late to matter: nothing changes, and nothing is wrong. */
    record Ignored() implements Decision {}

    /** The life of a claim has no such turn. From a person, a refusal; from a service, a fault that someone must see. */
    record NotAllowed() implements Decision {}

    /** The officer who approved first may not be the second one too. */
    record SecondOfficerMustDiffer() implements Decision {}

    /** The claim is the officer's own: somebody else must decide. */
    record OfficersOwnClaim() implements Decision {}
}
