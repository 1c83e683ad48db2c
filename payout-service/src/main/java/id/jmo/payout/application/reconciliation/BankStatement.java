package id.jmo.payout.application.reconciliation;

import id.jmo.payout.model.reconciliation.StatementEntry;
import id.jmo.platform.reconciliation.StatementCursor;
import id.jmo.platform.reconciliation.Totals;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statement of our account at the bank. Every failure on the way is a {@link Answer.NoPage}, never an exception. */
public interface BankStatement {

    sealed interface Answer {

        /**
         * @param totals of the whole day, whatever page it is; null if the bank does not say
         * @param goOnFrom the cursor of the next page; null after the last
         */
        record Page(
                List<StatementEntry> entries,
                @Nullable Totals totals,
                @Nullable StatementCursor goOnFrom) implements Answer {}

        record NoPage(String why) implements Answer {}
    }

    /**
     * One page, oldest entries first. Entries may be on the page before as well.
     *
     * @param from {@code goOnFrom} of the page before; null for the first
     */
    Answer read(LocalDate day, @Nullable StatementCursor from);
}
