package id.jmo.balance.model;

import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the book keeps of one claim.
 *
 * @param held what is held for it now
 * @param terms what it was approved to pay, once it was
 * @param payouts every payout known to the book
 * @param closed rejected or cancelled: money that comes back is released immediately
 */
public record ClaimFunds(
        ClaimId claim, Rupiah held, @Nullable Terms terms, Map<PayoutId, PayoutStanding> payouts, boolean closed) {

    public ClaimFunds {
        payouts = Map.copyOf(payouts);
    }

    static ClaimFunds unknown(ClaimId claim) {
        return new ClaimFunds(claim, Rupiah.ZERO, null, Map.of(), false);
    }

    /** Whether nothing more can happen to it, so that the book need not keep it. */
    boolean isDone() {
        return held.isZero() && payouts.isEmpty();
    }

    /** The terms, if the money to pay them is held. */
    @Nullable
    Terms payableTerms() {
        return terms != null && !terms.gross().isMoreThan(held) ? terms : null;
    }

    ClaimFunds withHeld(Rupiah amount) {
        return new ClaimFunds(claim, amount, terms, payouts, closed);
    }

    ClaimFunds withTerms(Terms agreed) {
        return new ClaimFunds(claim, held, agreed, payouts, closed);
    }

    ClaimFunds withPayout(PayoutId payout, PayoutStanding standing) {
        Map<PayoutId, PayoutStanding> more = new HashMap<>(payouts);
        more.put(payout, standing);
        return new ClaimFunds(claim, held, terms, more, closed);
    }

    ClaimFunds asClosed() {
        return new ClaimFunds(claim, held, terms, payouts, true);
    }
}
