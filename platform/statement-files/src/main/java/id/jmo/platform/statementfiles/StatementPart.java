package id.jmo.platform.statementfiles;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a statement file says, in its order: an opening balance, entries, a closing balance, and so on. */
public sealed interface StatementPart {

    /** Where in the file, from 1. */
    int line();

    /**
     * A balance of the account.
     *
     * @param currency ISO 4217
     * @param amount in the currency's unit, negative if the account is overdrawn
     */
    record Balance(String currency, long amount, LocalDate date) {}

    /**
     * The beginning of a statement, or of a further page of one.
     *
     * @param account as the file writes it
     * @param number of the statement; empty if it has none
     * @param page from 1
     */
    record Opening(int line, String account, String number, int page, Balance balance) implements StatementPart {}

    /** A line of the statement. */
    record Entry(int line, StatementLine entry) implements StatementPart {}

    /** @param isLast whether it ends the statement; false if another page follows */
    record Closing(int line, Balance balance, boolean isLast) implements StatementPart {}

    /**
     * Something that is wrong.
     *
     * @param field that is wrong, in the format's own words, such as {@code :61:} or {@code Ntry/Amt}; null if it is none
     * @param code stable, names the text
     * @param arguments of the text, in its order; no personal data
     */
    record Fault(int line, @Nullable String field, String code, List<Object> arguments) implements StatementPart {

        public Fault {
            arguments = List.copyOf(arguments);
        }

        public static Fault of(int line, @Nullable String field, String code, Object... arguments) {
            return new Fault(line, field, code, List.of(arguments));
        }
    }
}
