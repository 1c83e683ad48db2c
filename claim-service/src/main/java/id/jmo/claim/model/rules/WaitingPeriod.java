package id.jmo.claim.model.rules;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;

/**
 * How long a member waits between the end of the membership and the claim: one month after a resignation (Permenaker
 * 4/2022, article 8) and one month after a termination (article 10). Other causes do not wait.
 */
public record WaitingPeriod(Map<Cause, Period> byCause) {

    public WaitingPeriod {
        byCause = Map.copyOf(byCause);
    }

    /** The first day on which the member may claim. */
    public LocalDate overOn(LocalDate membershipEndedOn, Cause cause) {
        return membershipEndedOn.plus(byCause.getOrDefault(cause, Period.ZERO));
    }
}
