package id.jmo.payout.web;

import id.jmo.payout.application.reconciliation.Reconciliations;
import id.jmo.payout.model.PayoutState;
import id.jmo.payout.model.reconciliation.Difference;
import id.jmo.platform.problems.ProblemTexts;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Rupiah;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A difference between our payouts and the bank's statement.
 *
 * @param text what differs, in the language of the request
 * @param nextAction what to do about it
 * @param payoutState as it was when they were compared
 * @param ourAmount whole rupiah; absent where we have nothing
 * @param bankAmount whole rupiah; absent where the statement has nothing
 * @param transactionId the bank's number of the statement's entry
 * @param closedBy the account of the person who closed it; absent with the other two while it is open
 */
record DifferenceView(
        UUID id,
        Difference.Kind kind,
        String text,
        String nextAction,
        @Nullable String reference,
        @Nullable String payoutId,
        PayoutState.@Nullable Kind payoutState,
        @Nullable Long ourAmount,
        @Nullable Long bankAmount,
        @Nullable String transactionId,
        @Nullable OffsetDateTime bookedAt,
        OffsetDateTime foundAt,
        @Nullable OffsetDateTime closedAt,
        @Nullable String closedBy,
        @Nullable String reason) {

    boolean isOpen() {
        return closedAt == null;
    }

    static DifferenceView of(Reconciliations.Reported reported, ProblemTexts texts, Locale locale) {
        Difference found = reported.difference();
        Reconciliations.Closing closing = reported.closing();
        return new DifferenceView(
                found.id(),
                found.kind(),
                texts.get(locale, "reconciliation.difference." + found.kind(), Map.of()),
                texts.get(locale, "reconciliation.next-action." + found.kind(), Map.of()),
                found.reference(),
                found.payoutId() == null ? null : Objects.toString(found.payoutId()),
                found.state(),
                amount(found.ours()),
                amount(found.banks()),
                found.transactionId(),
                found.bookedAt() == null ? null : Jakarta.at(found.bookedAt()),
                Jakarta.at(reported.at()),
                closing == null ? null : Jakarta.at(closing.at()),
                closing == null ? null : closing.by(),
                closing == null ? null : closing.reason());
    }

    private static @Nullable Long amount(@Nullable Rupiah rupiah) {
        return rupiah == null ? null : rupiah.amount();
    }
}
