package id.jmo.balance.web.statement;

import id.jmo.balance.model.Statement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Statements as CSV (RFC 4180): a line for each entry of all years, in their order. */
final class StatementTable {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("month", "kind", "amount", "balance", "postingId")
            .get();

    private StatementTable() {}

    static String of(List<Statement> statements) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            for (Statement statement : statements) {
                for (Statement.Row row : statement.rows()) {
                    printer.printRecord(
                            row.month(),
                            row.kind(),
                            row.amount().amount(),
                            row.balance().amount(),
                            row.postingId());
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
