package id.jmo.balance.model;

import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What may be booked: each function decides, from a member's book, the next entry or that there is none.
 *
 * <p>The lifecycle of a claim in the ledger. Its events come from two topics, so those of the payouts may come first.
 *
 * <pre>
 *   claim submitted     → Held | HoldAwaiting (another claim holds) | HoldRefused | HoldForgone (closed before)
 *   claim closed        → Released | ClaimClosed (nothing held now) | HoldForgone (nothing held yet)
 *   claim approved      → TermsAgreed                      → due: Settled, for a payout that awaited it
 *   payout completed    → Settled | PayoutAwaiting
 *   payout returned     → Reversed | PayoutVoided          → due: Settled (the next payout), Released (claim closed)
 *   benefit ordered     → BenefitOrdered                   → due: Settled, for a payout that awaited it
 * </pre>
 *
 * <p>Whatever ends a hold makes the hold due that waited for it. The two payout events are those of claims and of
 * accidents alike.
 */
public final class Bookings {

    private Bookings() {}

    /**
     * The claim was submitted: it holds all that is available. While another claim holds money it waits, because the end
     * of that claim may still be on its way: who submits a claim has no other one open.
     *
     * @return empty if the claim waits already, and still has to
     */
    public static Optional<Entry> hold(Book book, ClaimId claim) {
        Funds funds = book.fundsOf(new Cause.Claim(claim));
        if (funds.closed()) {
            return Optional.of(new Entry.HoldForgone(claim));
        }
        if (!book.credited()) {
            return Optional.of(new Entry.HoldRefused(claim, HoldRefusal.NO_ACCOUNT));
        }
        if (funds.excludesAnotherHold()) {
            // Another writer has held it since: it does not wait for itself.
            return Optional.empty();
        }
        if (book.funds().values().stream().anyMatch(Funds::excludesAnotherHold)) {
            return funds.awaitsHold() ? Optional.empty() : Optional.of(new Entry.HoldAwaiting(claim));
        }
        if (!book.available().isPositive()) {
            return Optional.of(new Entry.HoldRefused(claim, HoldRefusal.NOTHING_AVAILABLE));
        }
        return Optional.of(new Entry.Held(claim, book.available()));
    }

    /** The claim was rejected or cancelled. */
    public static Entry close(Book book, ClaimId claim) {
        return book.claim(claim)
                .filter(funds -> !funds.awaitsHold())
                .map(funds -> funds.held().isPositive()
                        ? new Entry.Released(claim, funds.held())
                        : new Entry.ClaimClosed(claim))
                .orElseGet(() -> new Entry.HoldForgone(claim));
    }

    /**
     * The claim was approved.
     *
     * @throws LedgerContradiction if less is held for it than it is to pay
     */
    public static Entry agree(Book book, ClaimId claim, Terms terms) {
        Rupiah held = book.fundsOf(new Cause.Claim(claim)).held();
        if (terms.gross().isMoreThan(held)) {
            throw new LedgerContradiction(
                    "Claim %s is to pay %s, and %s is held for it".formatted(claim, terms.gross(), held));
        }
        return new Entry.TermsAgreed(claim, terms);
    }

    /**
     * The bank has paid.
     *
     * @param paid the amount that reached the bank account
     * @throws LedgerContradiction if it is not the net amount that was approved
     */
    public static Optional<Entry> payoutCompleted(Book book, Cause cause, PayoutId payout, Rupiah paid) {
        Funds funds = book.fundsOf(cause);
        if (funds.payouts().containsKey(payout)) {
            return Optional.empty();
        }
        Terms terms = funds.payableTerms();
        return Optional.of(
                terms == null ? new Entry.PayoutAwaiting(cause, payout, paid) : settle(funds, payout, paid, terms));
    }

    /** The money of a payout came back. */
    public static Optional<Entry> payoutReturned(Book book, Cause cause, PayoutId payout) {
        Funds funds = book.fundsOf(cause);
        return switch (funds.payouts().get(payout)) {
            case null -> Optional.of(new Entry.PayoutVoided(cause, payout));
            case PayoutStanding.Awaiting _ -> Optional.of(new Entry.PayoutVoided(cause, payout));
            case PayoutStanding.Settled _ -> Optional.of(new Entry.Reversed(cause, payout, agreed(funds)));
            case PayoutStanding.Returned _ -> Optional.empty();
        };
    }

    /** What earlier facts have made due by now, one entry at a time. */
    public static Optional<Entry> due(Book book, Cause cause) {
        Funds funds = book.fundsOf(cause);
        Terms terms = funds.payableTerms();
        if (terms != null) {
            for (Map.Entry<PayoutId, PayoutStanding> payout : new TreeMap<>(funds.payouts()).entrySet()) {
                if (payout.getValue() instanceof PayoutStanding.Awaiting(Rupiah paid)) {
                    return Optional.of(settle(funds, payout.getKey(), paid, terms));
                }
            }
        }
        return cause instanceof Cause.Claim(ClaimId claim)
                        && funds.closed()
                        && funds.held().isPositive()
                ? Optional.of(new Entry.Released(claim, funds.held()))
                : holdThatWaited(book);
    }

    /** The hold of the earliest claim that waits for one, if nothing keeps it from holding any more. */
    private static Optional<Entry> holdThatWaited(Book book) {
        return book.funds().values().stream()
                .filter(Funds::awaitsHold)
                .map(Funds::cause)
                .filter(Cause.Claim.class::isInstance)
                .map(waiting -> ((Cause.Claim) waiting).id())
                .sorted()
                .findFirst()
                .flatMap(claim -> hold(book, claim));
    }

    /**
     * Whether the entry is an answer that somebody may still be waiting for: a hold whose claim is not decided yet, a
     * refused one, the settlement of a payout that has not come back, or a step of a merger. The events of all other entries
     * are published once.
     */
    public static boolean mayBeAwaited(Book book, Entry entry) {
        return switch (entry) {
            case Entry.Held(ClaimId claim, Rupiah _) ->
                book.claim(claim)
                        .filter(funds -> funds.held().isPositive() && funds.terms() == null)
                        .isPresent();
            case Entry.HoldRefused _,
                    Entry.MergedOut _,
                    Entry.MergeOutRefused _,
                    Entry.MergedIn _,
                    Entry.MergeInRefused _,
                    Entry.MergeUndone _ -> true;
            case Entry.Settled settled ->
                settled.cause() instanceof Cause.Claim
                        && book.fundsOf(settled.cause()).payouts().get(settled.payout())
                                instanceof PayoutStanding.Settled;
            case Entry.Credit _,
                    Entry.Developed _,
                    Entry.HoldAwaiting _,
                    Entry.HoldForgone _,
                    Entry.Released _,
                    Entry.ClaimClosed _,
                    Entry.TermsAgreed _,
                    Entry.BenefitOrdered _,
                    Entry.PayoutAwaiting _,
                    Entry.PayoutVoided _,
                    Entry.Reversed _ -> false;
        };
    }

    private static Entry settle(Funds funds, PayoutId payout, Rupiah paid, Terms terms) {
        if (!paid.equals(terms.net())) {
            throw new LedgerContradiction("Payout %s of %s paid %s where %s was approved"
                    .formatted(payout, funds.cause(), paid, terms.net()));
        }
        return new Entry.Settled(funds.cause(), payout, terms, funds.held().minus(terms.gross()));
    }

    private static Terms agreed(Funds funds) {
        Terms terms = funds.terms();
        if (terms == null) {
            throw new LedgerContradiction(funds.cause() + " was settled without terms");
        }
        return terms;
    }
}
