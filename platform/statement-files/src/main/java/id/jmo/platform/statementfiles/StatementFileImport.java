package id.jmo.platform.statementfiles;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import id.jmo.platform.imports.ImportKind;
import id.jmo.platform.imports.Row;
import id.jmo.platform.imports.RowFault;
import id.jmo.platform.imports.RowOutcome;
import id.jmo.platform.imports.RowReader;
import id.jmo.platform.imports.UniqueKey;
import id.jmo.platform.values.Rupiah;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Imports statements of an account of ours from a file of the bank, MT940 or CAMT.053. A row is a line of a statement, or the end
 * of one. A line is known by its day and the bank's number of it, so that the same line read both from the bank's interface and from
 * files is one line.
 */
public abstract class StatementFileImport implements ImportKind<StatementPart> {

    /** Parameter of an import: the id of the file, a UUID. */
    public static final String FILE = "file";

    /**
     * A line that is on record.
     *
     * @param onFile whether a file had it whose lines count
     */
    public record OnRecord(String transactionId, boolean isCredit, Rupiah amount, boolean onFile) {

        boolean agreesWith(StatementLine line) {
            return isCredit == line.isCredit() && amount.equals(line.amount());
        }
    }

    /** The number of our account. */
    protected abstract String account();

    /** The last day that a file may be about, in Asia/Jakarta. */
    protected abstract LocalDate latestDay();

    /** Those of a day's lines that are on record. */
    protected abstract List<OnRecord> onRecord(LocalDate day, Collection<StatementLine> lines);

    /**
     * Keeps lines of one day, as those of the file. May be repeated.
     *
     * @param lines none if a statement of the day had no line
     * @param parameters of the request
     */
    protected abstract void keep(Map<String, String> parameters, LocalDate day, Collection<StatementLine> lines);

    /** The id of the file, under which its lines are kept. */
    protected static UUID file(Map<String, String> parameters) {
        return UUID.fromString(requireNonNull(parameters.get(FILE)));
    }

    @Override
    public String mediaTypes() {
        return "text/plain, application/xml";
    }

    @Override
    public RowReader<StatementPart> open(InputStream file) throws IOException {
        return new StatementRows(StatementFile.open(file), new StatementCheck(account(), latestDay()));
    }

    @Override
    public List<UniqueKey> keys(StatementPart part) {
        return part instanceof StatementPart.Entry(int _, StatementLine line)
                ? List.of(new UniqueKey("number", key(line.day(), line.transactionId()), "statement-number-twice"))
                : List.of();
    }

    @Override
    public Map<String, Long> figures(StatementPart part) {
        return part instanceof StatementPart.Entry ? Map.of("entries", 1L) : Map.of("statements", 1L);
    }

    @Override
    public Comparison compare(List<Row<StatementPart>> rows, Map<String, String> parameters) {
        Map<String, OnRecord> known = new HashMap<>();
        linesByDay(rows)
                .forEach((day, lines) ->
                        onRecord(day, lines).forEach(found -> known.put(key(day, found.transactionId()), found)));
        return Comparison.of(rows.stream().map(row -> outcome(row.get(), known)).toList());
    }

    private static RowOutcome outcome(StatementPart part, Map<String, OnRecord> known) {
        if (!(part instanceof StatementPart.Entry(int _, StatementLine line))) {
            return new RowOutcome.New();
        }
        OnRecord found = known.get(key(line.day(), line.transactionId()));
        if (found == null) {
            return new RowOutcome.New();
        }
        if (!found.agreesWith(line)) {
            return new RowOutcome.Refused(List.of(RowFault.of("number", "statement-entry-differs")));
        }
        return found.onFile() ? new RowOutcome.Known() : new RowOutcome.New();
    }

    @Override
    public List<RowOutcome> write(List<Row<StatementPart>> rows, Map<String, String> parameters) {
        Map<LocalDate, List<StatementLine>> byDay = linesByDay(rows);
        rows.stream()
                .map(Row::get)
                .filter(StatementPart.Closing.class::isInstance)
                .map(StatementPart.Closing.class::cast)
                .forEach(end -> byDay.computeIfAbsent(end.balance().date(), _ -> List.of()));
        byDay.forEach((day, lines) -> keep(parameters, day, lines));
        return rows.stream().<RowOutcome>map(_ -> new RowOutcome.New()).toList();
    }

    private static Map<LocalDate, List<StatementLine>> linesByDay(List<Row<StatementPart>> rows) {
        return rows.stream()
                .map(Row::get)
                .filter(StatementPart.Entry.class::isInstance)
                .map(part -> ((StatementPart.Entry) part).entry())
                .collect(groupingBy(StatementLine::day, HashMap::new, toList()));
    }

    private static String key(LocalDate day, String transactionId) {
        return day + "/" + transactionId;
    }
}
