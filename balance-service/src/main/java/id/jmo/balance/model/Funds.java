package id.jmo.balance.model;

import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the book keeps of one claim or accident.
 *
 * @param held what is set aside for it now: held of the savings for a claim, owed by the JKK fund for an accident
 * @param terms what it was approved to pay, once it was
 * @param payouts every payout known to the book
 * @param awaitsHold of a claim that is to hold what is available once another claim has let go
 * @param closed of a claim, rejected or cancelled: money that comes back is released immediately
 */
public record Funds(
        Cause cause,
        Rupiah held,
        @Nullable Terms terms,
        Map<PayoutId, PayoutStanding> payouts,
        boolean awaitsHold,
        boolean closed) {

    public Funds {
        payouts = Map.copyOf(payouts);
    }

    static Funds unknown(Cause cause) {
        return new Funds(cause, Rupiah.ZERO, null, Map.of(), false, false);
    }

    /** Whether nothing more can happen to it, so that the book need not keep it. */
    boolean isDone() {
        return held.isZero() && payouts.isEmpty() && !awaitsHold;
    }

    /**
     * Whether a claim holds money that another claim must wait for. What came back after it was paid is held too, and
     * keeps nobody from claiming what was saved since.
     */
    boolean excludesAnotherHold() {
        boolean cameBack = payouts.values().stream().anyMatch(PayoutStanding.Returned.class::isInstance);
        return cause instanceof Cause.Claim && held.isPositive() && !cameBack;
    }

    /** Whether a claim has money, waits for it, or was paid before its money is booked. */
    boolean isOfOpenClaim() {
        return cause instanceof Cause.Claim
                && (held.isPositive()
                        || awaitsHold
                        || payouts.values().stream().anyMatch(PayoutStanding.Awaiting.class::isInstance));
    }

    /** The terms, if the money to pay them is held. */
    @Nullable
    Terms payableTerms() {
        return terms != null && !terms.gross().isMoreThan(held) ? terms : null;
    }

    Funds withHeld(Rupiah amount) {
        return new Funds(cause, amount, terms, payouts, awaitsHold, closed);
    }

    Funds withTerms(Terms agreed) {
        return new Funds(cause, held, agreed, payouts, awaitsHold, closed);
    }

    Funds withPayout(PayoutId payout, PayoutStanding standing) {
        Map<PayoutId, PayoutStanding> more = new HashMap<>(payouts);
        more.put(payout, standing);
        return new Funds(cause, held, terms, more, awaitsHold, closed);
    }

    Funds withAwaitsHold(boolean awaits) {
        return new Funds(cause, held, terms, payouts, awaits, closed);
    }

    Funds asClosed() {
        return new Funds(cause, held, terms, payouts, awaitsHold, true);
    }
}
