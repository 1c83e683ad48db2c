package id.jmo.balance.persistence;

import id.jmo.balance.model.Cause;
import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.ClaimId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A claim or an accident; the id of the other is absent. */
record CauseDocument(@Nullable ClaimId claim, @Nullable AccidentId accident) {

    static CauseDocument of(Cause cause) {
        return switch (cause) {
            case Cause.Claim(ClaimId claim) -> new CauseDocument(claim, null);
            case Cause.Accident(AccidentId accident) -> new CauseDocument(null, accident);
        };
    }

    Cause toCause() {
        return claim != null
                ? new Cause.Claim(claim)
                : new Cause.Accident(Objects.requireNonNull(accident, "Neither a claim nor an accident"));
    }
}
