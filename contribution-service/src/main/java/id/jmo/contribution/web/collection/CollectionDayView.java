package id.jmo.contribution.web.collection;

import id.jmo.contribution.application.collection.ShowCollectionDays;
import id.jmo.platform.reconciliation.DayReconciliation;
import id.jmo.platform.values.Jakarta;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A day, Asia/Jakarta, and how the payments of its bills compare with the bank's statement.
 *
 * @param state DONE when they are compared, else OPEN
 * @param comparedAt when they were last compared, with the counts that follow; absent before
 * @param entries of the statement
 * @param payments entries that brought money
 * @param differences that were found, whether they were known or not
 * @param openDifferences how many differences nobody has closed
 * @param dueAt when the statement is read next; absent when DONE
 * @param trouble why the statement could not be read; absent when there was none
 */
record CollectionDayView(
        LocalDate day,
        CollectionDayState state,
        @Nullable OffsetDateTime comparedAt,
        @Nullable Integer entries,
        @Nullable Integer payments,
        @Nullable Integer differences,
        long openDifferences,
        @Nullable OffsetDateTime dueAt,
        @Nullable String trouble) {

    enum CollectionDayState {
        OPEN,
        DONE
    }

    static CollectionDayView of(ShowCollectionDays.Day day) {
        DayReconciliation found = day.reconciliation();
        DayReconciliation.Result result = found.result();
        return new CollectionDayView(
                found.day(),
                found.isDone() ? CollectionDayState.DONE : CollectionDayState.OPEN,
                result == null ? null : Jakarta.at(result.at()),
                result == null ? null : result.entries(),
                result == null ? null : result.payments(),
                result == null ? null : result.differences(),
                day.open(),
                found.dueAt() == null ? null : Jakarta.at(found.dueAt()),
                found.trouble());
    }
}
