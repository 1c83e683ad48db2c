package id.jmo.payout.model;

import id.jmo.payout.model.PayoutState.AccountConfirmed;
import id.jmo.payout.model.PayoutState.Ordered;
import id.jmo.payout.model.PayoutState.Paid;
import id.jmo.payout.model.PayoutState.RefusalDoubted;
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
 * @param tries how many requests in a row had an inconclusive result in this state
 * @param dueAt when the next request is due; null when none is left
 * @param notes what was done and what the bank answered, the newest {@value #NOTES_KEPT}
 * @param doubt an answer that contradicts the settled state; null when there is none. While it stands, no other payout of
 *     the same cause is transferred
 * @param bankFacts what operators recorded, the oldest first; at most the last is open
 */
public record Payout(
        PayoutOrder order,
        PayoutState state,
        int tries,
        @Nullable Instant dueAt,
        List<Note> notes,
        @Nullable Note doubt,
        List<BankFact> bankFacts) {

    static final int NOTES_KEPT = 100;

    /** @param request its name; {@code answer} is what the bank answered */
    public record Note(Instant at, String request, String answer) {}

    public Payout {
        notes = List.copyOf(notes);
        bankFacts = List.copyOf(bankFacts);
    }

    public static Payout ordered(PayoutOrder order) {
        return new Payout(order, new Ordered(), 0, order.orderedAt(), List.of(), null, List.of());
    }

    /** The next request to the bank; empty at the end of the lifecycle. */
    public Optional<BankRequest> request() {
        if (dueAt == null) {
            return Optional.empty();
        }
        return switch (state) {
            case Ordered s -> Optional.of(new BankRequest.AccountInquiry());
            case AccountConfirmed s -> Optional.of(new BankRequest.Transfer(s.attempts() + 1));
            case TransferAsked s -> Optional.of(new BankRequest.TransferStatusInquiry());
            case UnderWay s -> Optional.of(new BankRequest.TransferStatusInquiry());
            case RefusalDoubted s -> Optional.of(new BankRequest.TransferStatusInquiry());
            case Paid s -> Optional.of(new BankRequest.TransferStatusInquiry());
            case Refused s -> Optional.empty();
            case Returned s -> Optional.empty();
        };
    }

    /** The next request, if it is due. */
    public Optional<BankRequest> requestDueBy(Instant now) {
        return dueAt == null || dueAt.isAfter(now) ? Optional.empty() : request();
    }

    /**
     * The payout as it must be stored before its request is made: due again at the end of the lease, and if the request is
     * the transfer, with the transfer recorded as requested. Whoever finds it like this later inquires the status.
     */
    public Payout leased(Instant now, RetryPolicy retryPolicy) {
        return switch (state) {
            case AccountConfirmed s ->
                new Payout(
                        order,
                        new TransferAsked(s.attempts() + 1, now),
                        tries,
                        now.plus(retryPolicy.lease()).plus(retryPolicy.beforeFirstStatus()),
                        notes,
                        doubt,
                        bankFacts);
            case Ordered s -> due(now.plus(retryPolicy.lease()));
            case TransferAsked s -> due(now.plus(retryPolicy.lease()));
            case UnderWay s -> due(now.plus(retryPolicy.lease()));
            case RefusalDoubted s -> due(now.plus(retryPolicy.lease()));
            case Paid s -> due(now.plus(retryPolicy.lease()));
            case Refused s -> this;
            case Returned s -> this;
        };
    }

    /** The fact that waits for another operator. */
    public Optional<BankFact> openBankFact() {
        return bankFacts.isEmpty()
                ? Optional.empty()
                : Optional.of(bankFacts.getLast()).filter(BankFact::isOpen);
    }

    /** When it was paid, also if the money came back since; null if it is not known to have been. */
    public @Nullable Instant paidAt() {
        return switch (state) {
            case Paid s -> s.paidAt();
            case Returned s -> s.paidAt();
            case Ordered s -> null;
            case AccountConfirmed s -> null;
            case TransferAsked s -> null;
            case UnderWay s -> null;
            case RefusalDoubted s -> null;
            case Refused s -> null;
        };
    }

    /** How long the member has been waiting, while the outcome is open. */
    public Optional<Duration> openFor(Instant now) {
        return state.isSettled() ? Optional.empty() : Optional.of(Duration.between(order.orderedAt(), now));
    }

    Payout to(PayoutState next, @Nullable Instant due) {
        return new Payout(order, next, 0, due, notes, doubt, bankFacts);
    }

    Payout backTo(PayoutState former, Instant due) {
        return new Payout(order, former, tries + 1, due, notes, doubt, bankFacts);
    }

    Payout retriedAt(Instant due) {
        return new Payout(order, state, tries + 1, due, notes, doubt, bankFacts);
    }

    Payout withBankFact(BankFact fact) {
        List<BankFact> facts = new ArrayList<>(bankFacts);
        facts.removeIf(known -> known.id().equals(fact.id()));
        facts.add(fact);
        return new Payout(order, state, tries, dueAt, notes, doubt, facts);
    }

    Payout noting(Note note) {
        List<Note> more = new ArrayList<>(notes);
        more.add(note);
        return new Payout(
                order,
                state,
                tries,
                dueAt,
                more.subList(Math.max(0, more.size() - NOTES_KEPT), more.size()),
                doubt,
                bankFacts);
    }

    Payout doubting(@Nullable Note contradiction) {
        return new Payout(order, state, tries, dueAt, notes, contradiction, bankFacts);
    }

    private Payout due(Instant at) {
        return new Payout(order, state, tries, at, notes, doubt, bankFacts);
    }
}
