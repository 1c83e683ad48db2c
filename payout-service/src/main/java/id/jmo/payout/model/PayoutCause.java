package id.jmo.payout.model;

import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.Identifier;

/** What a payout is for. Of one cause at most one payout is open or paid at a time. */
public sealed interface PayoutCause {

    Identifier<?> id();

    /** A claim of old-age savings (JHT). */
    record Claim(ClaimId id) implements PayoutCause {}

    /** The benefit of a work accident (JKK). */
    record Accident(AccidentId id) implements PayoutCause {}

    /** The name by which the API and the metrics call a cause. */
    enum Kind {
        CLAIM,
        ACCIDENT
    }

    default Kind kind() {
        return switch (this) {
            case Claim _ -> Kind.CLAIM;
            case Accident _ -> Kind.ACCIDENT;
        };
    }
}
