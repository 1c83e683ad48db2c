package id.jmo.balance.web.statement;

import id.jmo.balance.model.PaidContribution;
import id.jmo.balance.model.Statement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Statements as CSV (RFC 4180): a line for each entry of all years, in their order. */
final class StatementTable {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "month",
                    "kind",
                    "amount",
                    "balance",
                    "postingId",
                    "wage",
                    "employerPart",
                    "workerPart",
                    "employerNumber",
                    "employer",
                    "paidOn",
                    "developmentRate")
            .get();

    private StatementTable() {}

    static String of(List<Statement> statements) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            for (Statement statement : statements) {
                for (Statement.Row row : statement.rows()) {
                    printer.printRecord(cells(row));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static List<@Nullable Object> cells(Statement.Row row) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.month());
        cells.add(row.kind());
        cells.add(row.amount().amount());
        cells.add(row.balance().amount());
        cells.add(row.postingId());
        PaidContribution paid = row.paid();
        cells.add(paid == null ? null : paid.wage().amount());
        cells.add(paid == null ? null : paid.employerPart().amount());
        cells.add(paid == null ? null : paid.workerPart().amount());
        cells.add(paid == null ? null : noFormula(paid.employerNumber()));
        cells.add(paid == null ? null : noFormula(paid.employer()));
        cells.add(paid == null ? null : paid.paidOn());
        cells.add(row.rate());
        return cells;
    }

    /** A spreadsheet takes for a formula what begins like one; an apostrophe makes it a text. */
    private static @Nullable String noFormula(@Nullable String text) {
        return text != null && !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
