package id.jmo.faults;

import id.jmo.local.launcher.suite.Part;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Parts that are killed at the same moment, in the middle of a wave of claims.
 *
 * @param after the submission of the wave's first claim; the others follow evenly until the kill
 * @param down how long the parts stay down
 * @param bankForgetsTokens whether the bank, at the same time, forgets the access tokens that it issued
 */
record Kill(List<Part> parts, Duration after, Duration down, boolean bankForgetsTokens) {

    @Override
    public String toString() {
        return parts.stream().map(Part::name).collect(Collectors.joining(" and "))
                + " killed after %d ms, down for %d ms".formatted(after.toMillis(), down.toMillis())
                + (bankForgetsTokens ? "; the bank forgets its tokens" : "");
    }
}
