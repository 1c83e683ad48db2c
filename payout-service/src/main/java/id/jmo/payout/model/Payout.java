package id.jmo.payout.model;

import id.jmo.payout.model.PayoutState.AccountConfirmed;
import id.jmo.payout.model.PayoutState.Ordered;
import id.jmo.payout.model.PayoutState.Paid;
import id.jmo.payout.model.PayoutState.Refused;
import id.jmo.payout.model.PayoutState.Returned;
import id.jmo.payout.model.PayoutState.TransferAsked;
import id.jmo.payout.model.PayoutState.UnderWay;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A payout with everything that is known of it.
 *
 * @param tries how often in a row the errand of this state brought no clear answer
 * @param dueAt when there is next something to do; null when nothing is left to do
 * @param notes what was done and what the bank answered, the newest {@value #NOTES_KEPT}
 */
public record Payout(
        PayoutOrder order,
        PayoutState state,
        int tries,
        @Nullable Instant dueAt,
        List<Note> notes) {

    static final int NOTES_KEPT = 100;

    /** @param errand what was asked of the bank, {@code answer} what it said */
    public record Note(Instant at, String errand, String answer) {}

    public Payout {
        notes = List.copyOf(notes);
    }

    public static Payout ordered(PayoutOrder order) {
        return new Payout(order, new Ordered(), 0, order.orderedAt(), List.of());
    }

    /** What is to be done at the bank; empty when the payout's life is over. */
    public Optional<Errand> errand() {
        if (dueAt == null) {
            return Optional.empty();
        }
        return switch (state) {
            case Ordered s -> Optional.of(new Errand.AskWhoHoldsTheAccount());
            case AccountConfirmed s -> Optional.of(new Errand.AskForTransfer(s.attempts() + 1));
            case TransferAsked s -> Optional.of(new Errand.AskWhatBecameOfIt());
            case UnderWay s -> Optional.of(new Errand.AskWhatBecameOfIt());
            case Paid s -> Optional.of(new Errand.AskWhatBecameOfIt());
            case Refused s -> Optional.empty();
            case Returned s -> Optional.empty();
        };
    }

    /** What is to be done by now; empty while it has time. */
    public Optional<Errand> errandDueBy(Instant now) {
        return dueAt == null || dueAt.isAfter(now) ? Optional.empty() : errand();
    }

    /**
     * The payout as it must be stored before its errand is run: taken for the length of the lease, and if the errand is
     * the transfer, with the transfer noted as asked for. Who finds it like this later, asks.
     */
    public Payout taken(Instant now, Pace pace) {
        return switch (state) {
            case AccountConfirmed s ->
                new Payout(
                        order,
                        new TransferAsked(s.attempts() + 1, now),
                        tries,
                        now.plus(pace.lease()).plus(pace.beforeFirstStatus()),
                        notes);
            case Ordered s -> due(now.plus(pace.lease()));
            case TransferAsked s -> due(now.plus(pace.lease()));
            case UnderWay s -> due(now.plus(pace.lease()));
            case Paid s -> due(now.plus(pace.lease()));
            case Refused s -> this;
            case Returned s -> this;
        };
    }

    /** How long the member has been waiting, while the outcome is open. */
    public Optional<Duration> openFor(Instant now) {
        return state.isSettled() ? Optional.empty() : Optional.of(Duration.between(order.orderedAt(), now));
    }

    Payout to(PayoutState next, @Nullable Instant due) {
        return new Payout(order, next, 0, due, notes);
    }

    Payout backTo(PayoutState former, Instant due) {
        return new Payout(order, former, tries + 1, due, notes);
    }

    Payout triedInVain(Instant due) {
        return new Payout(order, state, tries + 1, due, notes);
    }

    Payout noting(Note note) {
        List<Note> more = new ArrayList<>(notes);
        more.add(note);
        return new Payout(order, state, tries, dueAt, more.subList(Math.max(0, more.size() - NOTES_KEPT), more.size()));
    }

    private Payout due(Instant at) {
        return new Payout(order, state, tries, at, notes);
    }
}
