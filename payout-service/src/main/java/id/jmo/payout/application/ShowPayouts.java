package id.jmo.payout.application;

import id.jmo.payout.model.Payout;
import id.jmo.payout.model.PayoutCause;
import id.jmo.payout.model.PayoutState;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Payouts for those who watch over them. */
@UseCase
public class ShowPayouts {

    private final Payouts payouts;
    private final Clock clock;

    ShowPayouts(Payouts payouts, Clock clock) {
        this.payouts = payouts;
        this.clock = clock;
    }

    /**
     * @param openLongerThan only payouts without an outcome, ordered at least so long ago; null for all
     * @see Payouts#page
     */
    public List<Payout> page(
            PayoutState.@Nullable Kind state,
            PayoutCause.@Nullable Kind cause,
            @Nullable Duration openLongerThan,
            @Nullable PayoutId after,
            int limit) {
        Instant openSince = openLongerThan == null ? null : clock.instant().minus(openLongerThan);
        return payouts.page(new Payouts.Selection(state, cause, openSince), after, limit);
    }

    /** The latest of the member's payouts, the latest first. */
    public List<Payout> latestOf(MemberId member, int atMost) {
        return payouts.latestOf(member, atMost);
    }

    public Optional<Payout> find(PayoutId id) {
        return payouts.find(id);
    }
}
