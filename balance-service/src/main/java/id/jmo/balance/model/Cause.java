package id.jmo.balance.model;

import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.Identifier;

/** What money is set aside for until it is paid. */
public sealed interface Cause {

    Identifier<?> id();

    /** A claim of the member's savings (JHT). */
    record Claim(ClaimId id) implements Cause {}

    /** The benefit of a work accident, which the JKK fund owes. */
    record Accident(AccidentId id) implements Cause {}
}
