package id.jmo.payout.model;

import id.jmo.payout.model.Finding.AccountNotPayable;
import id.jmo.payout.model.Finding.HolderNamed;
import id.jmo.payout.model.Finding.NoClearAnswer;
import id.jmo.payout.model.Finding.NotSent;
import id.jmo.payout.model.Finding.TransferDone;
import id.jmo.payout.model.Finding.TransferNotDone;
import id.jmo.payout.model.Finding.TransferReturned;
import id.jmo.payout.model.Finding.TransferTakenIn;
import id.jmo.payout.model.Finding.TransferUnknown;
import id.jmo.payout.model.PayoutState.AccountConfirmed;
import id.jmo.payout.model.PayoutState.Ordered;
import id.jmo.payout.model.PayoutState.Paid;
import id.jmo.payout.model.PayoutState.Refused;
import id.jmo.payout.model.PayoutState.Returned;
import id.jmo.payout.model.PayoutState.TransferAsked;
import id.jmo.payout.model.PayoutState.UnderWay;
import id.jmo.platform.values.RetrySchedule;
import java.time.Instant;
import java.util.List;

/**
 * The whole life of a payout: from which state which finding leads to which.
 *
 * <p>Two rules hold it together. A transfer is asked for only in {@link AccountConfirmed}, and the only ways into it are
 * from {@link Ordered}, where none was asked for; from a request that certainly never left us; and the bank's own word
 * that it never saw the reference. And nothing but the bank's clear word settles a payout: no number of failures and no
 * length of time does.
 */
public final class PayoutLife {

    /** @param events the facts that the step made true */
    public record Step(Payout payout, List<PayoutEvent> events) {
        static Step to(Payout payout, PayoutEvent... events) {
            return new Step(payout, List.of(events));
        }

        /** The step, and the payout taken up again in the same write: see {@link Payout#taken}. */
        public Step taken(Instant now, Pace pace) {
            return new Step(payout.taken(now, pace), events);
        }
    }

    private final Pace pace;
    private final HolderNamePolicy holderNames;

    public PayoutLife(Pace pace, HolderNamePolicy holderNames) {
        this.pace = pace;
        this.holderNames = holderNames;
    }

    /**
     * The step that a finding leads to.
     *
     * @param errand what was asked of the bank. If the payout has moved on since, because the errand outlived its lease,
     *     only news of money counts: that it is paid
     */
    public Step after(Payout payout, Errand errand, Finding finding, Instant now) {
        Payout noted = payout.noting(new Payout.Note(now, errand.getClass().getSimpleName(), finding.answer()));
        if (!isFor(payout.state(), errand)) {
            return late(noted, finding, now);
        }
        return switch (payout.state()) {
            case Ordered s -> whoHoldsTheAccount(noted, finding, now);
            case TransferAsked s -> afterTheTransfer(noted, s, errand, finding, now);
            case UnderWay s -> whileUnderWay(noted, s, finding, now);
            case Paid s -> whilePaid(noted, s, finding, now);
            case AccountConfirmed s -> Step.to(noted);
            case Refused s -> Step.to(noted);
            case Returned s -> Step.to(noted);
        };
    }

    /** The outcome once more, for who ordered the payout again because they have not heard it; nothing while it is open. */
    public static Step toldAgain(Payout payout) {
        return switch (payout.state()) {
            case Paid s -> Step.to(payout, new PayoutEvent.Completed(s.paidAt()));
            case Refused s -> Step.to(payout, new PayoutEvent.Refused(s.reason()));
            case Returned s -> Step.to(payout, new PayoutEvent.Returned(s.returnedAt()));
            case Ordered s -> Step.to(payout);
            case AccountConfirmed s -> Step.to(payout);
            case TransferAsked s -> Step.to(payout);
            case UnderWay s -> Step.to(payout);
        };
    }

    private Step whoHoldsTheAccount(Payout payout, Finding finding, Instant now) {
        return switch (finding) {
            case HolderNamed f ->
                holderNames.sameHolder(
                                payout.order().account().holderName().reveal(),
                                f.name().reveal())
                        ? Step.to(payout.to(new AccountConfirmed(0), now))
                        : refused(payout, RefusalReason.HOLDER_NAME_DIFFERS, now);
            case AccountNotPayable f -> refused(payout, f.reason(), now);
            case NoClearAnswer f -> later(payout, pace.inquiry(), now);
            case NotSent f -> later(payout, pace.inquiry(), now);
            case TransferDone f -> later(payout, pace.inquiry(), now);
            case TransferTakenIn f -> later(payout, pace.inquiry(), now);
            case TransferNotDone f -> later(payout, pace.inquiry(), now);
            case TransferReturned f -> later(payout, pace.inquiry(), now);
            case TransferUnknown f -> later(payout, pace.inquiry(), now);
        };
    }

    private Step afterTheTransfer(Payout payout, TransferAsked asked, Errand errand, Finding finding, Instant now) {
        return switch (finding) {
            case TransferDone f -> paid(payout, now);
            case TransferTakenIn f -> underWay(payout, asked.attempt(), now);
            case TransferNotDone f -> refused(payout, f.reason(), now);
            case TransferReturned f -> returned(payout, now);
            case TransferUnknown f ->
                Step.to(payout.to(
                        new AccountConfirmed(asked.attempt()),
                        now.plus(pace.resend().delayAfter(asked.attempt()))));
            case NotSent f ->
                errand instanceof Errand.AskForTransfer ? notSent(payout, asked, now) : askLater(payout, errand, now);
            case NoClearAnswer f -> askLater(payout, errand, now);
            case HolderNamed f -> askLater(payout, errand, now);
            case AccountNotPayable f -> askLater(payout, errand, now);
        };
    }

    private Step whileUnderWay(Payout payout, UnderWay state, Finding finding, Instant now) {
        return switch (finding) {
            case TransferDone f -> paid(payout, now);
            case TransferNotDone f -> refused(payout, f.reason(), now);
            case TransferReturned f -> returned(payout, now);
            case TransferTakenIn f -> later(payout, pace.status(), now);
            // It had the transfer and no longer knows it: nobody may conclude from this that it was not done.
            case TransferUnknown f -> later(payout, pace.status(), now);
            case NoClearAnswer f -> later(payout, pace.status(), now);
            case NotSent f -> later(payout, pace.status(), now);
            case HolderNamed f -> later(payout, pace.status(), now);
            case AccountNotPayable f -> later(payout, pace.status(), now);
        };
    }

    private Step whilePaid(Payout payout, Paid paid, Finding finding, Instant now) {
        return switch (finding) {
            case TransferReturned f -> returned(payout, now);
            case TransferDone f -> lookedAgain(payout, paid);
            // A contradiction. It stays among the notes; that the money came back is said with other words.
            case TransferTakenIn f -> lookedAgain(payout, paid);
            case TransferNotDone f -> lookedAgain(payout, paid);
            case TransferUnknown f -> lookedAgain(payout, paid);
            case NoClearAnswer f -> later(payout, pace.status(), now);
            case NotSent f -> later(payout, pace.status(), now);
            case HolderNamed f -> later(payout, pace.status(), now);
            case AccountNotPayable f -> later(payout, pace.status(), now);
        };
    }

    private Step late(Payout payout, Finding finding, Instant now) {
        boolean newsOfMoney = finding instanceof TransferDone && !payout.state().isSettled();
        return newsOfMoney ? paid(payout, now) : Step.to(payout);
    }

    private static boolean isFor(PayoutState state, Errand errand) {
        return switch (errand) {
            case Errand.AskWhoHoldsTheAccount e -> state instanceof Ordered;
            case Errand.AskForTransfer e -> state instanceof TransferAsked asked && asked.attempt() == e.attempt();
            case Errand.AskWhatBecameOfIt e ->
                state instanceof TransferAsked || state instanceof UnderWay || state instanceof Paid;
        };
    }

    /** It has not left us: the attempt never was one. */
    private Step notSent(Payout payout, TransferAsked asked, Instant now) {
        Instant due = now.plus(pace.resend().delayAfter(payout.tries() + 1));
        return Step.to(payout.backTo(new AccountConfirmed(asked.attempt() - 1), due));
    }

    private Step askLater(Payout payout, Errand errand, Instant now) {
        return errand instanceof Errand.AskForTransfer
                ? Step.to(payout.to(payout.state(), now.plus(pace.beforeFirstStatus())))
                : later(payout, pace.status(), now);
    }

    private static Step later(Payout payout, RetrySchedule schedule, Instant now) {
        return Step.to(payout.triedInVain(now.plus(schedule.delayAfter(payout.tries() + 1))));
    }

    private Step underWay(Payout payout, int attempt, Instant now) {
        return Step.to(payout.to(new UnderWay(attempt), now.plus(pace.status().delayAfter(1))));
    }

    private Step paid(Payout payout, Instant now) {
        return Step.to(watched(payout, new Paid(now, 0)), new PayoutEvent.Completed(now));
    }

    private Step lookedAgain(Payout payout, Paid paid) {
        return Step.to(watched(payout, new Paid(paid.paidAt(), paid.looks() + 1)));
    }

    private Payout watched(Payout payout, Paid paid) {
        boolean over = paid.looks() >= pace.returnLooks().size();
        return payout.to(
                paid, over ? null : paid.paidAt().plus(pace.returnLooks().get(paid.looks())));
    }

    private static Step refused(Payout payout, RefusalReason reason, Instant now) {
        return Step.to(payout.to(new Refused(reason, now), null), new PayoutEvent.Refused(reason));
    }

    private static Step returned(Payout payout, Instant now) {
        Instant paidAt = payout.state() instanceof Paid paid ? paid.paidAt() : null;
        return Step.to(payout.to(new Returned(now, paidAt), null), new PayoutEvent.Returned(now));
    }
}
