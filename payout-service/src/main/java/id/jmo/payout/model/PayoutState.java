package id.jmo.payout.model;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a payout stands. Which state follows which is told in {@link PayoutLife}. */
public sealed interface PayoutState {

    /** Nothing has been asked of the bank yet, or the bank has not said whose account it is. */
    record Ordered() implements PayoutState {}

    /**
     * The account is open and the member's. No transfer is on its way.
     *
     * @param attempts how many transfers were asked for of which the bank says that it never saw them
     */
    record AccountConfirmed(int attempts) implements PayoutState {}

    /**
     * A transfer may have been asked for: written down before the call, so that whatever happens during it, what
     * follows is a question and not a second transfer.
     */
    record TransferAsked(int attempt, Instant askedAt) implements PayoutState {}

    /** The bank has the transfer and has not finished with it. */
    record UnderWay(int attempt) implements PayoutState {}

    /**
     * The money is in the member's account.
     *
     * @param looks how often the bank was asked since whether it came back
     */
    record Paid(Instant paidAt, int looks) implements PayoutState {}

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
        PAID,
        REFUSED,
        RETURNED;

        /** Those in which the outcome is not known. */
        public static final Set<Kind> OPEN =
                Collections.unmodifiableSet(EnumSet.of(ORDERED, ACCOUNT_CONFIRMED, TRANSFER_ASKED, UNDER_WAY));
    }

    default Kind kind() {
        return switch (this) {
            case Ordered s -> Kind.ORDERED;
            case AccountConfirmed s -> Kind.ACCOUNT_CONFIRMED;
            case TransferAsked s -> Kind.TRANSFER_ASKED;
            case UnderWay s -> Kind.UNDER_WAY;
            case Paid s -> Kind.PAID;
            case Refused s -> Kind.REFUSED;
            case Returned s -> Kind.RETURNED;
        };
    }

    /** Whether the outcome is known: money paid, refused or returned. */
    default boolean isSettled() {
        return switch (this) {
            case Ordered s -> false;
            case AccountConfirmed s -> false;
            case TransferAsked s -> false;
            case UnderWay s -> false;
            case Paid s -> true;
            case Refused s -> true;
            case Returned s -> true;
        };
    }
}
