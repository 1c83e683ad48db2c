package id.jmo.account.model.kpj;

import id.jmo.platform.values.Rupiah;
import java.time.Instant;

/**
 * How far the merger of a KPJ's savings is. Balance-service does each step and answers:
 *
 * <pre>
 *   None → TakingOut → TakingIn → Merged
 *              ↓           ↓
 *           Refused  ←  Undoing        and from Refused again → TakingOut
 * </pre>
 */
public sealed interface Merger {

    /** Nobody asked for one. */
    record None() implements Merger {}

    /** The savings are to leave the book of this KPJ. */
    record TakingOut(MergerId id) implements Merger {}

    /** They left, and are to arrive in the member's own book. */
    record TakingIn(MergerId id) implements Merger {}

    /** They could not arrive, and are to be put back. */
    record Undoing(MergerId id) implements Merger {}

    /** @param amount that arrived; zero if there were no savings */
    record Merged(MergerId id, Rupiah amount, Instant at) implements Merger {}

    /** Nothing is moved, or all of it is back. */
    record Refused(MergerId id, Reason reason, Instant at) implements Merger {}

    /** Whether an answer is awaited. */
    default boolean isUnderWay() {
        return switch (this) {
            case TakingOut _, TakingIn _, Undoing _ -> true;
            case None(), Merged _, Refused _ -> false;
        };
    }

    /** Why savings are not merged. */
    enum Reason {
        CLAIM_OPEN_ON_FURTHER_KPJ,
        CLAIM_OPEN_ON_OWN_KPJ
    }
}
