package id.jmo.claim.model.rules;

import java.util.Optional;
import java.util.Set;

/**
 * Which cause a member may give in the app. It must be one that is claimed online (the others need documents and go
 * through a branch), and it must be the cause for which the membership really ended.
 */
public record CausePolicy(Set<Cause> online) {

    /** What is wrong with a cause. */
    public enum Fault {
        NOT_ONLINE("cause-not-online"),
        DIFFERS_FROM_MEMBERSHIP("cause-differs");

        private final String code;

        Fault(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public CausePolicy {
        online = Set.copyOf(online);
    }

    /** Whether the app takes claims for this cause. */
    public boolean isOnline(Cause cause) {
        return online.contains(cause);
    }

    /** @param ended why the membership ended; none if that is not known, and then no cause agrees with it */
    public Optional<Fault> faultOf(Cause claimed, Optional<Cause> ended) {
        if (!isOnline(claimed)) {
            return Optional.of(Fault.NOT_ONLINE);
        }
        return ended.filter(claimed::equals).isPresent()
                ? Optional.empty()
                : Optional.of(Fault.DIFFERS_FROM_MEMBERSHIP);
    }
}
