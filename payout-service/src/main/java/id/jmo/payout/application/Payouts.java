package id.jmo.payout.application;

import id.jmo.payout.model.Payout;
import id.jmo.payout.model.PayoutLife;
import id.jmo.payout.model.PayoutState;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.PayoutId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** All payouts. State and the facts that follow from it are written in one piece. */
public interface Payouts {

    /** @param trace the W3C trace context of the claim that the payout belongs to */
    record Taken(Payout payout, @Nullable String trace) {}

    /** How many payouts are in each state, and when the oldest of those without an outcome was ordered. */
    record Census(Map<PayoutState.Kind, Long> byState, Optional<Instant> oldestOpenSince) {}

    /**
     * Which payouts to look at.
     *
     * @param state only in this state; null for all
     * @param openSince only without an outcome, and ordered before this time; null for all
     */
    record Selection(
            PayoutState.@Nullable Kind state, @Nullable Instant openSince) {}

    /** False if there is a payout with this id already; it is left as it is. */
    boolean open(Payout payout, @Nullable String trace);

    Optional<Payout> find(PayoutId id);

    List<Payout> ofClaim(ClaimId claim);

    /** Payouts with something to do by now, longest due first. */
    List<PayoutId> due(Instant now, int limit);

    /**
     * Takes a payout up if it is still due and no other instance was faster.
     *
     * @param taking what the payout is stored as while its errand runs
     * @return the payout as it was before
     */
    Optional<Taken> take(PayoutId id, Instant now, UnaryOperator<Payout> taking);

    /** Reads, decides and writes, again if another instance came between. */
    Payout change(PayoutId id, Function<Payout, PayoutLife.Step> decision);

    /**
     * A page of payouts, newest first.
     *
     * @param after only payouts older than this one; null for the first page
     */
    List<Payout> page(Selection selection, @Nullable PayoutId after, int limit);

    /** Those of the payouts with these references that there are. */
    List<Payout> withReferences(Collection<String> references);

    /** Payouts that we noted as paid or as returned in a time, its end not included. */
    List<Payout> notedBetween(Instant from, Instant before);

    Optional<Instant> firstOrderedAt();

    Census census();
}
