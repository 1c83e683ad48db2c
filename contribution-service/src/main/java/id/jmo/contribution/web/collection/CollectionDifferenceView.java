package id.jmo.contribution.web.collection;

import id.jmo.contribution.application.collection.CollectionDifferences;
import id.jmo.contribution.model.collection.CollectionDifference;
import id.jmo.platform.problems.ProblemTexts;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Rupiah;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A difference between our bills and the statement of the collection account.
 *
 * @param text what differs and what to do about it, in the language of the request
 * @param reference of the bank's payment
 * @param ourAmount whole rupiah; absent where we have nothing
 * @param bankAmount whole rupiah; absent where the statement has nothing
 * @param transactionId the bank's number of the statement's entry
 * @param closedBy the account of the person who closed it; absent with the other two while it is open
 */
record CollectionDifferenceView(
        UUID id,
        CollectionDifference.Kind kind,
        String text,
        @Nullable String reference,
        @Nullable String billId,
        @Nullable Long ourAmount,
        @Nullable Long bankAmount,
        @Nullable String transactionId,
        @Nullable OffsetDateTime bookedAt,
        OffsetDateTime foundAt,
        @Nullable OffsetDateTime closedAt,
        @Nullable String closedBy,
        @Nullable String reason) {

    static CollectionDifferenceView of(CollectionDifferences.Reported reported, ProblemTexts texts, Locale locale) {
        CollectionDifference found = reported.difference();
        CollectionDifferences.Closing closing = reported.closing();
        return new CollectionDifferenceView(
                found.id(),
                found.kind(),
                texts.get(locale, "collection.difference." + found.kind(), Map.of()),
                found.reference() == null ? null : found.reference().text(),
                found.billId() == null ? null : found.billId().toString(),
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
