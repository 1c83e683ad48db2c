package id.jmo.account.model.onetimecode;

import java.time.Instant;

/**
 * A code that proves that somebody receives what is sent to an address. It is known here by its keyed hash only.
 *
 * @param id what it is for; a new code for the same replaces the one before
 * @param failures how often it was entered wrongly
 */
public record OneTimeCode(String id, String hash, Instant validUntil, int failures, boolean used) {

    /** What entering a code led to. */
    public enum Result {
        RIGHT,
        WRONG,
        /** Its time is over, or it was never issued. */
        EXPIRED,
        /** It was right once already. */
        USED,
        /** Too many tries; the right code is of no use any more. */
        EXHAUSTED
    }

    /** The code after it was entered. */
    public record Attempt(OneTimeCode after, Result result) {}

    public static OneTimeCode issued(String id, String hash, CodePolicy policy, Instant now) {
        return new OneTimeCode(id, hash, now.plus(policy.lifetime()), 0, false);
    }

    /** @param matches whether the code that was entered has this hash */
    public Attempt attempt(boolean matches, CodePolicy policy, Instant now) {
        if (used) {
            return new Attempt(this, Result.USED);
        }
        if (failures >= policy.tries()) {
            return new Attempt(this, Result.EXHAUSTED);
        }
        if (!now.isBefore(validUntil)) {
            return new Attempt(this, Result.EXPIRED);
        }
        return matches
                ? new Attempt(new OneTimeCode(id, hash, validUntil, failures, true), Result.RIGHT)
                : new Attempt(new OneTimeCode(id, hash, validUntil, failures + 1, false), Result.WRONG);
    }
}
