package id.jmo.payout.application;

import id.jmo.payout.model.Payout;
import id.jmo.payout.model.PayoutState;
import id.jmo.platform.values.PayoutId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Payouts for those who watch over them. */
@Service
public class ShowPayouts {

    private final Payouts payouts;

    ShowPayouts(Payouts payouts) {
        this.payouts = payouts;
    }

    /** @see Payouts#page */
    public List<Payout> page(PayoutState.@Nullable Kind state, @Nullable PayoutId after, int limit) {
        return payouts.page(state, after, limit);
    }

    public Optional<Payout> find(PayoutId id) {
        return payouts.find(id);
    }
}
