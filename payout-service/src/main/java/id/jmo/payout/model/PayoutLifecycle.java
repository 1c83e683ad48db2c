package id.jmo.payout.model;

import id.jmo.payout.model.BankResult.AccountNotPayable;
import id.jmo.payout.model.BankResult.HolderNamed;
import id.jmo.payout.model.BankResult.Inconclusive;
import id.jmo.payout.model.BankResult.NotSent;
import id.jmo.payout.model.BankResult.TransferDone;
import id.jmo.payout.model.BankResult.TransferPending;
import id.jmo.payout.model.BankResult.TransferRejected;
import id.jmo.payout.model.BankResult.TransferReturned;
import id.jmo.payout.model.BankResult.TransferUnknown;
import id.jmo.payout.model.PayoutState.AccountConfirmed;
import id.jmo.payout.model.PayoutState.Ordered;
import id.jmo.payout.model.PayoutState.Paid;
import id.jmo.payout.model.PayoutState.RefusalDoubted;
import id.jmo.payout.model.PayoutState.Refused;
import id.jmo.payout.model.PayoutState.Returned;
import id.jmo.payout.model.PayoutState.TransferAsked;
import id.jmo.payout.model.PayoutState.UnderWay;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.RetrySchedule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The lifecycle of a payout: which result leads from which state to which.
 *
 * <p>Three invariants hold. A transfer is requested only in {@link AccountConfirmed}, and the only ways into that state are
 * from {@link Ordered}, where none was requested; from a request that was certainly never sent; and from the bank's own
 * answer that it does not know the reference. Only a conclusive answer of the bank settles a payout: no number of
 * failures and no length of time does. And the refusal of a transfer that was requested more than once is conclusive only
 * when the bank confirms it after a waiting time: see {@link RefusalDoubted}.
 */
public final class PayoutLifecycle {

    /** @param facts that the step made true */
    public record Step(Payout payout, List<PayoutFact> facts) {
        static Step to(Payout payout, PayoutFact... facts) {
            return new Step(payout, List.of(facts));
        }

        /** The step with the payout leased again in the same write: see {@link Payout#leased}. */
        public Step leased(Instant now, RetryPolicy retryPolicy) {
            return new Step(payout.leased(now, retryPolicy), facts);
        }
    }

    private final RetryPolicy retryPolicy;
    private final HolderNamePolicy holderNames;

    public PayoutLifecycle(RetryPolicy retryPolicy, HolderNamePolicy holderNames) {
        this.retryPolicy = retryPolicy;
        this.holderNames = holderNames;
    }

    /**
     * The step that a result leads to.
     *
     * @param request to which the bank gave the result. If the payout has changed since, because the request outlived its
     *     lease, the result counts only if it says that the money is paid; a refused payout is doubted by it
     */
    public Step after(Payout payout, BankRequest request, BankResult result, Instant now) {
        Payout noted = payout.noting(new Payout.Note(now, request.getClass().getSimpleName(), result.answer()));
        if (!isFor(payout.state(), request)) {
            return late(noted, result, now);
        }
        return switch (payout.state()) {
            case Ordered s -> afterTheInquiry(noted, result, now);
            case TransferAsked s -> afterTheTransfer(noted, s, request, result, now);
            case UnderWay s -> whileUnderWay(noted, s, result, now);
            case RefusalDoubted s -> whileRefusalDoubted(noted, s, result, now);
            case Paid s -> whilePaid(noted, s, result, now);
            case AccountConfirmed s -> Step.to(noted);
            case Refused s -> Step.to(noted);
            case Returned s -> Step.to(noted);
        };
    }

    /** The fact of the outcome once more, for whoever repeats the order; none while the outcome is open. */
    public static Step outcomeAgain(Payout payout) {
        return switch (payout.state()) {
            case Paid s -> Step.to(payout, new PayoutFact.Completed(payout.order(), s.paidAt()));
            case Refused s -> Step.to(payout, new PayoutFact.Refused(payout.order(), s.reason()));
            case Returned s -> Step.to(payout, new PayoutFact.Returned(payout.order(), s.returnedAt()));
            case Ordered s -> Step.to(payout);
            case AccountConfirmed s -> Step.to(payout);
            case TransferAsked s -> Step.to(payout);
            case UnderWay s -> Step.to(payout);
            case RefusalDoubted s -> Step.to(payout);
        };
    }

    /**
     * Whether a fact that operators record can be true of the payout. In {@link Ordered} and {@link AccountConfirmed}, where
     * nothing was transferred, the bank may have paid under the reference of an earlier payout of the same cause.
     */
    public static boolean accepts(Payout payout, BankFact.Outcome outcome) {
        return switch (payout.state()) {
            case Ordered s -> outcome != BankFact.Outcome.RETURNED;
            case AccountConfirmed s -> outcome != BankFact.Outcome.RETURNED;
            case TransferAsked s -> true;
            case UnderWay s -> true;
            case RefusalDoubted s -> true;
            case Paid s -> outcome == BankFact.Outcome.RETURNED;
            case Refused s ->
                outcome == BankFact.Outcome.PAID || outcome == BankFact.Outcome.REFUSED && payout.doubt() != null;
            case Returned s -> false;
        };
    }

    /** No step. */
    public static Step unchanged(Payout payout) {
        return Step.to(payout);
    }

    /** Records a fact, which changes nothing else before another operator confirms it. */
    public static Step recorded(Payout payout, BankFact fact) {
        return Step.to(payout.withBankFact(fact));
    }

    /** The fact is not confirmed, and nothing follows from it. */
    public static Step rejected(Payout payout, BankFact fact, String operator, Instant now) {
        return Step.to(payout.withBankFact(fact.decided(false, operator, now)));
    }

    /**
     * The step that a confirmed fact leads to; it explains a doubt.
     *
     * @throws IllegalArgumentException if the payout does not {@linkplain #accepts accept} it
     */
    public Step confirmed(Payout payout, BankFact fact, String operator, Instant now) {
        if (!accepts(payout, fact.outcome())) {
            throw new IllegalArgumentException(payout.state().kind() + " does not become " + fact.outcome());
        }
        Payout known = payout.withBankFact(fact.decided(true, operator, now))
                .noting(new Payout.Note(now, "BankFact", fact.outcome() + " on " + fact.occurredOn()))
                .doubting(null);
        Instant when = fact.occurredOn().atStartOfDay(Jakarta.ZONE).toInstant();
        Instant at = when.isBefore(payout.order().orderedAt()) ? payout.order().orderedAt() : when;
        return switch (fact.outcome()) {
            case PAID -> paid(known, at);
            case RETURNED -> returned(known, at);
            case REFUSED ->
                payout.state() instanceof Refused ? Step.to(known) : refused(known, RefusalReason.REFUSED_BY_BANK, at);
        };
    }

    /**
     * The statement shows that the money of the payout came back.
     *
     * @return none if the payout cannot have come back, or has: it was never transferred, is refused or is returned
     */
    public static Optional<Step> returnedOnStatement(
            Payout payout, String transactionId, Instant bookedAt, Instant now) {
        Payout noted = payout.noting(new Payout.Note(now, "Statement", "came back: entry " + transactionId));
        return switch (payout.state()) {
            case TransferAsked s -> Optional.of(returned(noted, bookedAt));
            case UnderWay s -> Optional.of(returned(noted, bookedAt));
            case RefusalDoubted s -> Optional.of(returned(noted, bookedAt));
            case Paid s -> Optional.of(returned(noted, bookedAt));
            case Ordered s -> Optional.empty();
            case AccountConfirmed s -> Optional.empty();
            case Refused s -> Optional.empty();
            case Returned s -> Optional.empty();
        };
    }

    private Step afterTheInquiry(Payout payout, BankResult result, Instant now) {
        return switch (result) {
            case HolderNamed f ->
                holderNames.sameHolder(
                                payout.order().account().holderName().reveal(),
                                f.name().reveal())
                        ? Step.to(payout.to(new AccountConfirmed(0), now))
                        : refused(payout, RefusalReason.HOLDER_NAME_DIFFERS, now);
            case AccountNotPayable f -> refused(payout, f.reason(), now);
            case Inconclusive f -> later(payout, retryPolicy.inquiry(), now);
            case NotSent f -> later(payout, retryPolicy.inquiry(), now);
            case TransferDone f -> later(payout, retryPolicy.inquiry(), now);
            case TransferPending f -> later(payout, retryPolicy.inquiry(), now);
            case TransferRejected f -> later(payout, retryPolicy.inquiry(), now);
            case TransferReturned f -> later(payout, retryPolicy.inquiry(), now);
            case TransferUnknown f -> later(payout, retryPolicy.inquiry(), now);
        };
    }

    private Step afterTheTransfer(
            Payout payout, TransferAsked asked, BankRequest request, BankResult result, Instant now) {
        return switch (result) {
            case TransferDone f -> paid(payout, now);
            case TransferPending f -> underWay(payout, asked.attempt(), now);
            case TransferRejected f -> rejected(payout, asked.attempt(), f.reason(), now);
            case TransferReturned f -> returned(payout, now);
            case TransferUnknown f ->
                Step.to(payout.to(
                        new AccountConfirmed(asked.attempt()),
                        now.plus(retryPolicy.resend().delayAfter(asked.attempt()))));
            case NotSent f ->
                request instanceof BankRequest.Transfer
                        ? notSent(payout, asked, now)
                        : statusLater(payout, request, now);
            case Inconclusive f -> statusLater(payout, request, now);
            case HolderNamed f -> statusLater(payout, request, now);
            case AccountNotPayable f -> statusLater(payout, request, now);
        };
    }

    private Step whileUnderWay(Payout payout, UnderWay state, BankResult result, Instant now) {
        return switch (result) {
            case TransferDone f -> paid(payout, now);
            case TransferRejected f -> rejected(payout, state.attempt(), f.reason(), now);
            case TransferReturned f -> returned(payout, now);
            case TransferPending f -> later(payout, retryPolicy.status(), now);
            // It had the transfer and no longer knows it: this is no proof that it was not made.
            case TransferUnknown f -> later(payout, retryPolicy.status(), now);
            case Inconclusive f -> later(payout, retryPolicy.status(), now);
            case NotSent f -> later(payout, retryPolicy.status(), now);
            case HolderNamed f -> later(payout, retryPolicy.status(), now);
            case AccountNotPayable f -> later(payout, retryPolicy.status(), now);
        };
    }

    /** Unlike elsewhere, "unknown" leads to no further transfer: the bank has refused it. */
    private Step whileRefusalDoubted(Payout payout, RefusalDoubted state, BankResult result, Instant now) {
        return switch (result) {
            case TransferDone f -> paid(payout, now);
            case TransferPending f -> underWay(payout, state.attempt(), now);
            case TransferReturned f -> returned(payout, now);
            case TransferRejected f -> confirmedRefusal(payout, state, f.reason(), now);
            case TransferUnknown f -> confirmedRefusal(payout, state, state.reason(), now);
            case Inconclusive f -> later(payout, retryPolicy.status(), now);
            case NotSent f -> later(payout, retryPolicy.status(), now);
            case HolderNamed f -> later(payout, retryPolicy.status(), now);
            case AccountNotPayable f -> later(payout, retryPolicy.status(), now);
        };
    }

    private Step confirmedRefusal(Payout payout, RefusalDoubted state, RefusalReason reason, Instant now) {
        return now.isBefore(state.until()) ? later(payout, retryPolicy.status(), now) : refused(payout, reason, now);
    }

    private Step whilePaid(Payout payout, Paid paid, BankResult result, Instant now) {
        return switch (result) {
            case TransferReturned f -> returned(payout, now);
            case TransferDone f -> checkedAgain(payout, paid);
            // A contradiction, kept in the notes: only "refunded" says that the money came back.
            case TransferPending f -> checkedAgain(payout, paid);
            case TransferRejected f -> checkedAgain(payout, paid);
            case TransferUnknown f -> checkedAgain(payout, paid);
            case Inconclusive f -> later(payout, retryPolicy.status(), now);
            case NotSent f -> later(payout, retryPolicy.status(), now);
            case HolderNamed f -> later(payout, retryPolicy.status(), now);
            case AccountNotPayable f -> later(payout, retryPolicy.status(), now);
        };
    }

    private Step late(Payout payout, BankResult result, Instant now) {
        boolean paid = result instanceof TransferDone;
        if (payout.state() instanceof Refused && (paid || result instanceof TransferPending)) {
            return Step.to(payout.doubting(payout.notes().getLast()));
        }
        if (!paid) {
            return Step.to(payout);
        }
        return switch (payout.state()) {
            case Paid s -> Step.to(payout);
            case Refused s -> Step.to(payout);
            // The money had gone out before it came back.
            case Returned s -> Step.to(payout);
            case Ordered s -> paid(payout, now);
            case AccountConfirmed s -> paid(payout, now);
            case TransferAsked s -> paid(payout, now);
            case UnderWay s -> paid(payout, now);
            case RefusalDoubted s -> paid(payout, now);
        };
    }

    private static boolean isFor(PayoutState state, BankRequest request) {
        return switch (request) {
            case BankRequest.AccountInquiry e -> state instanceof Ordered;
            case BankRequest.Transfer e -> state instanceof TransferAsked asked && asked.attempt() == e.attempt();
            case BankRequest.TransferStatusInquiry e ->
                state instanceof TransferAsked
                        || state instanceof UnderWay
                        || state instanceof RefusalDoubted
                        || state instanceof Paid;
        };
    }

    /** The request was never sent, so the attempt does not count. */
    private Step notSent(Payout payout, TransferAsked asked, Instant now) {
        Instant due = now.plus(retryPolicy.resend().delayAfter(payout.tries() + 1));
        return Step.to(payout.backTo(new AccountConfirmed(asked.attempt() - 1), due));
    }

    private Step statusLater(Payout payout, BankRequest request, Instant now) {
        return request instanceof BankRequest.Transfer
                ? Step.to(payout.to(payout.state(), now.plus(retryPolicy.beforeFirstStatus())))
                : later(payout, retryPolicy.status(), now);
    }

    private static Step later(Payout payout, RetrySchedule schedule, Instant now) {
        return Step.to(payout.retriedAt(now.plus(schedule.delayAfter(payout.tries() + 1))));
    }

    private Step underWay(Payout payout, int attempt, Instant now) {
        return Step.to(
                payout.to(new UnderWay(attempt), now.plus(retryPolicy.status().delayAfter(1))));
    }

    private Step paid(Payout payout, Instant now) {
        return Step.to(watched(payout, new Paid(now, 0)), new PayoutFact.Completed(payout.order(), now));
    }

    private Step checkedAgain(Payout payout, Paid paid) {
        return Step.to(watched(payout, new Paid(paid.paidAt(), paid.returnChecks() + 1)));
    }

    private Payout watched(Payout payout, Paid paid) {
        boolean over = paid.returnChecks() >= retryPolicy.returnChecks().size();
        return payout.to(
                paid,
                over ? null : paid.paidAt().plus(retryPolicy.returnChecks().get(paid.returnChecks())));
    }

    private Step rejected(Payout payout, int attempt, RefusalReason reason, Instant now) {
        if (attempt <= 1) {
            return refused(payout, reason, now);
        }
        Instant until = now.plus(retryPolicy.doubtedRefusal());
        return Step.to(payout.to(
                new RefusalDoubted(attempt, reason, until),
                now.plus(retryPolicy.status().delayAfter(1))));
    }

    private static Step refused(Payout payout, RefusalReason reason, Instant now) {
        return Step.to(payout.to(new Refused(reason, now), null), new PayoutFact.Refused(payout.order(), reason));
    }

    private static Step returned(Payout payout, Instant now) {
        Instant paidAt = payout.state() instanceof Paid paid ? paid.paidAt() : null;
        return Step.to(payout.to(new Returned(now, paidAt), null), new PayoutFact.Returned(payout.order(), now));
    }
}
