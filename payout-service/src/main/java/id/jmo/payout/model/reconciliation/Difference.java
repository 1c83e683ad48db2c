package id.jmo.payout.model.reconciliation;

import id.jmo.payout.model.Payout;
import id.jmo.payout.model.PayoutState;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that the bank's statement and our payouts do not agree on, as it was found. It is never changed.
 *
 * @param id follows from what differs, so that the same difference found again is the same
 * @param reference that the statement's entry or our payout bears; null if the entry names none
 * @param ours what we have as the amount; null where we have nothing
 * @param banks what the statement has as the amount; null where it has nothing
 * @param state of our payout when it was compared
 * @param transactionId of the statement's entry
 */
public record Difference(
        UUID id,
        LocalDate day,
        Kind kind,
        @Nullable String reference,
        @Nullable PayoutId payoutId,
        PayoutState.@Nullable Kind state,
        @Nullable Rupiah ours,
        @Nullable Rupiah banks,
        @Nullable String transactionId,
        @Nullable Instant bookedAt) {

    /** In which way they differ. */
    public enum Kind {
        /** Money left our account for a payout that we do not have as paid. */
        PAID_BY_BANK_ONLY,
        /** We have the payout as paid, and no statement up to this day has an entry for it. */
        NOT_ON_STATEMENT,
        /** The entry has another amount than the payout. */
        AMOUNT_DIFFERS,
        /** The entry went to another account than the payout's. */
        ACCOUNT_DIFFERS,
        /** Money left our account once more under a reference that had been paid. */
        REFERENCE_TWICE,
        /** Money left our account for nothing that we know, or came back for it. */
        ENTRY_WITHOUT_PAYOUT,
        /** The money came back, and we do not have the payout as returned. */
        RETURNED,
        /** We have the payout as returned, and the money has not come back. */
        RETURN_NOT_ON_STATEMENT
    }

    static Difference of(LocalDate day, Kind kind, StatementEntry entry, @Nullable Payout payout) {
        return new Difference(
                id(day, kind, entry.transactionId()),
                day,
                kind,
                entry.reference(),
                payout == null ? null : payout.order().payoutId(),
                payout == null ? null : payout.state().kind(),
                payout == null ? null : payout.order().amount(),
                entry.amount(),
                entry.transactionId(),
                entry.bookedAt());
    }

    static Difference of(LocalDate day, Kind kind, Payout payout) {
        return new Difference(
                id(day, kind, payout.order().reference()),
                day,
                kind,
                payout.order().reference(),
                payout.order().payoutId(),
                payout.state().kind(),
                payout.order().amount(),
                null,
                null,
                null);
    }

    private static UUID id(LocalDate day, Kind kind, String subject) {
        return UUID.nameUUIDFromBytes((day + "|" + kind + "|" + subject).getBytes(StandardCharsets.UTF_8));
    }
}
