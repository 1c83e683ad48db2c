package id.jmo.faults;

import id.jmo.local.launcher.suite.Part;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One blow: parts that die at the same moment, in the middle of a wave of claims.
 *
 * @param after the first claim of the wave is on its way
 * @param down how long the parts stay away
 * @param bankForgetsTokens whether the bank, at the same time, no longer knows the access tokens that it gave out
 */
record Strike(List<Part> parts, Duration after, Duration down, boolean bankForgetsTokens) {

    @Override
    public String toString() {
        return parts.stream().map(Part::name).collect(Collectors.joining(" and "))
                + " killed after %d ms, away for %d ms".formatted(after.toMillis(), down.toMillis())
                + (bankForgetsTokens ? "; the bank forgets its tokens" : "");
    }
}
