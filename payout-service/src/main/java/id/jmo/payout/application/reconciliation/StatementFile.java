package id.jmo.payout.application.reconciliation;

import id.jmo.payout.model.reconciliation.StatementPart;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads the bank's statement from a file, MT940 or CAMT.053; the file says which. */
public interface StatementFile {

    /** The parts of a file in its order, one at a time, so that a file of any size fits the memory. */
    interface Parts {

        /**
         * The next part; null after the last. What is no part of a statement is a {@link StatementPart.Fault}, and the last one
         * if the rest cannot be understood because of it.
         *
         * @throws IOException if the file could not be fetched, which is no fault of the file
         */
        @Nullable
        StatementPart next() throws IOException;
    }

    /** The number of our account. */
    String account();

    Parts open(InputStream file) throws IOException;
}
