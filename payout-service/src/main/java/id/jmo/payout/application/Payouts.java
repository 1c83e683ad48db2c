package id.jmo.payout.application;

import id.jmo.payout.model.Payout;
import id.jmo.payout.model.PayoutCause;
import id.jmo.payout.model.PayoutLifecycle;
import id.jmo.payout.model.PayoutState;
import id.jmo.platform.values.MemberId;
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

    /**
     * A payout as it was read or written last.
     *
     * @param version counts its changes, so that a write on what is no longer so is noticed
     * @param trace the W3C trace context of what ordered the payout
     */
    record Versioned(Payout payout, long version, @Nullable String trace) {}

    /** How many payouts have no outcome, and when the oldest of them was ordered. */
    record Census(Map<Group, Long> open, Optional<Instant> oldestOpenSince) {}

    /** The payouts in one state that are for one kind of cause. */
    record Group(PayoutState.Kind state, PayoutCause.Kind cause) {}

    /**
     * Which payouts to look at.
     *
     * @param state only in this state; null for all
     * @param cause only for this kind of cause; null for all
     * @param openSince only without an outcome, and ordered before this time; null for all
     */
    record Selection(
            PayoutState.@Nullable Kind state,
            PayoutCause.@Nullable Kind cause,
            @Nullable Instant openSince) {}

    /** The new payout as it is stored; none if there is one with this id already, which is left as it is. */
    Optional<Versioned> open(Payout payout, @Nullable String trace);

    Optional<Payout> find(PayoutId id);

    List<Payout> of(PayoutCause cause);

    /** Payouts on their way with something to do by now, longest due first. */
    List<Versioned> due(Instant now, int limit);

    /** Paid payouts of which the bank is to be asked whether the money came back, longest due first. */
    List<Versioned> returnChecksDue(Instant now, int limit);

    /**
     * Leases a payout, unless it has changed since it was read.
     *
     * @param leasing the payout as it is stored while its request runs
     * @return the payout as it is stored now; none if another instance was faster
     */
    Optional<Versioned> lease(Versioned read, UnaryOperator<Payout> leasing);

    /** Decides and writes; reads and decides again if another instance came between. */
    Versioned change(Versioned read, Function<Payout, PayoutLifecycle.Step> decision);

    /** Reads, decides and writes, again if another instance came between. */
    void change(PayoutId id, Function<Payout, PayoutLifecycle.Step> decision);

    /**
     * A page of payouts, newest first.
     *
     * @param after only payouts older than this one; null for the first page
     */
    List<Payout> page(Selection selection, @Nullable PayoutId after, int limit);

    /** The latest of the member's payouts, the latest first. */
    List<Payout> latestOf(MemberId member, int limit);

    /** Those of the payouts with these references that there are. */
    List<Payout> withReferences(Collection<String> references);

    /**
     * Some of the payouts that we noted as paid in a time, its end not included, by the time of the payment.
     *
     * @param after only payouts behind this one; null for the first
     */
    List<Payout> paidBetween(Instant from, Instant before, @Nullable Payout after, int limit);

    /** Some of those that we noted as returned in a time; else as {@link #paidBetween}. */
    List<Payout> returnedBetween(Instant from, Instant before, @Nullable Payout after, int limit);

    Optional<Instant> firstOrderedAt();

    Census census();
}
