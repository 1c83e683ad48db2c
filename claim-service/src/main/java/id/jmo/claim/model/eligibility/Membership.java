package id.jmo.claim.model.eligibility;

import id.jmo.claim.model.rules.Cause;
import java.time.LocalDate;
import java.util.Optional;

/** Kepesertaan: whether the member still works under it. */
public sealed interface Membership {

    record Active() implements Membership {}

    /** @param cause why it ended; none if account gives a cause that this service does not know */
    record Ended(LocalDate on, Optional<Cause> cause) implements Membership {}
}
