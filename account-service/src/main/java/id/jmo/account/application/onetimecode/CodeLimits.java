package id.jmo.account.application.onetimecode;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How often codes, or the bank's answers, were asked for, counted in the store, so that neither a restart nor another instance forgets. */
public interface CodeLimits {

    /**
     * What is allowed.
     *
     * @param most within the window, which begins with the first
     * @param pause between two
     */
    record Limit(int most, Duration window, Duration pause) {}

    /**
     * Counts one more, if the limit allows it.
     *
     * @param name of what is limited; kept as a keyed hash
     * @return when it will be allowed again; empty if it is allowed now
     */
    Optional<Instant> take(String name, Limit limit, Instant now);
}
