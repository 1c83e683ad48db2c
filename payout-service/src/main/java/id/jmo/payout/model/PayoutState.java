package id.jmo.payout.model;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The states of a payout; {@link PayoutLifecycle} has the transitions. */
public sealed interface PayoutState {

    /** The account inquiry was not made yet, or had no conclusive result. */
    record Ordered() implements PayoutState {}

    /**
     * The account is open and the member's. No transfer is under way.
     *
     * @param attempts how many transfers were requested that the bank says it does not know
     */
    record AccountConfirmed(int attempts) implements PayoutState {}

    /**
     * A transfer may have been requested: stored before the call, so that whatever happens during it, a status inquiry
     * follows and not a second transfer.
     */
    record TransferAsked(int attempt, Instant askedAt) implements PayoutState {}

    /** The bank has the transfer and has not finished with it. */
    record UnderWay(int attempt) implements PayoutState {}

    /**
     * The bank refused, but the transfer was requested more than once. An earlier request may still wait somewhere at the
     * bank and be carried out, because a bank may check limits before it looks for duplicates. The refusal counts when the
     * bank, asked after the waiting time, still has nothing that moved.
     *
     * @param reason of the refusal
     * @param until when the waiting time ends
     */
    record RefusalDoubted(int attempt, RefusalReason reason, Instant until) implements PayoutState {}

    /**
     * The money is in the member's account.
     *
     * @param returnChecks how many times the bank was asked since whether the money came back
     */
    record Paid(Instant paidAt, int returnChecks) implements PayoutState {}

    /** No money moved. */
    record Refused(RefusalReason reason, Instant refusedAt) implements PayoutState {}

    /**
     * The money came back (retur).
     *
     * @param paidAt when it had been paid; null if it came back before anybody knew it paid
     */
    record Returned(Instant returnedAt, @Nullable Instant paidAt) implements PayoutState {}

    /** The name by which the API, the store and the metrics call a state. */
    enum Kind {
        ORDERED,
        ACCOUNT_CONFIRMED,
        TRANSFER_ASKED,
        UNDER_WAY,
        REFUSAL_DOUBTED,
        PAID,
        REFUSED,
        RETURNED;

        /** Those in which the outcome is not known. */
        public static final Set<Kind> OPEN = Collections.unmodifiableSet(
                EnumSet.of(ORDERED, ACCOUNT_CONFIRMED, TRANSFER_ASKED, UNDER_WAY, REFUSAL_DOUBTED));
    }

    default Kind kind() {
        return switch (this) {
            case Ordered s -> Kind.ORDERED;
            case AccountConfirmed s -> Kind.ACCOUNT_CONFIRMED;
            case TransferAsked s -> Kind.TRANSFER_ASKED;
            case UnderWay s -> Kind.UNDER_WAY;
            case RefusalDoubted s -> Kind.REFUSAL_DOUBTED;
            case Paid s -> Kind.PAID;
            case Refused s -> Kind.REFUSED;
            case Returned s -> Kind.RETURNED;
        };
    }

    /** Whether it has ended without the money being with the member, so that another payout of its cause may follow. */
    default boolean isOver() {
        return switch (this) {
            case Refused s -> true;
            case Returned s -> true;
            case Ordered s -> false;
            case AccountConfirmed s -> false;
            case TransferAsked s -> false;
            case UnderWay s -> false;
            case RefusalDoubted s -> false;
            case Paid s -> false;
        };
    }

    /** Whether the outcome is known: money paid, refused or returned. */
    default boolean isSettled() {
        return switch (this) {
            case Ordered s -> false;
            case AccountConfirmed s -> false;
            case TransferAsked s -> false;
            case UnderWay s -> false;
            case RefusalDoubted s -> false;
            case Paid s -> true;
            case Refused s -> true;
            case Returned s -> true;
        };
    }
}
