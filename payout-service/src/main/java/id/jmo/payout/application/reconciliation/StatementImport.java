package id.jmo.payout.application.reconciliation;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import id.jmo.payout.application.reconciliation.StatementFiles.OnRecord;
import id.jmo.payout.model.reconciliation.StatementCheck;
import id.jmo.payout.model.reconciliation.StatementEntry;
import id.jmo.payout.model.reconciliation.StatementPart;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.imports.ImportKind;
import id.jmo.platform.imports.Row;
import id.jmo.platform.imports.RowFault;
import id.jmo.platform.imports.RowOutcome;
import id.jmo.platform.imports.RowReader;
import id.jmo.platform.imports.UniqueKey;
import id.jmo.platform.values.Jakarta;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Imports statements of our account from a file of the bank. A row is a line of a statement, or the end of one. What is
 * stored does not count before another operator confirms it: {@link ConfirmStatement}.
 */
@UseCase
public class StatementImport implements ImportKind<StatementPart> {

    /** Parameters of an import. */
    public static final String FILE = "file";

    public static final String SENT_BY = "sentBy";

    private final StatementFile format;
    private final StatementFiles files;
    private final Clock clock;

    StatementImport(StatementFile format, StatementFiles files, Clock clock) {
        this.format = format;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "statement";
    }

    @Override
    public String mediaTypes() {
        return "text/plain, application/xml";
    }

    @Override
    public RowReader<StatementPart> open(InputStream file) throws IOException {
        return new Rows(format.open(file), new StatementCheck(format.account(), Jakarta.today(clock)));
    }

    /** The parts that are rows, and whatever is wrong with the others. */
    private static final class Rows implements RowReader<StatementPart> {

        private final StatementFile.Parts parts;
        private final StatementCheck check;
        private int line = 1;
        private boolean over;

        Rows(StatementFile.Parts parts, StatementCheck check) {
            this.parts = parts;
            this.check = check;
        }

        @Override
        public @Nullable Row<StatementPart> next() throws IOException {
            StatementPart part = over ? null : parts.next();
            while (part != null) {
                line = part.line();
                List<RowFault> faults = faults(check.take(part));
                if (isRow(part) || !faults.isEmpty()) {
                    return new Row<>(line, isRow(part) ? part : null, faults);
                }
                part = parts.next();
            }
            if (over) {
                return null;
            }
            over = true;
            List<RowFault> faults = faults(check.end());
            return faults.isEmpty() ? null : new Row<>(line, null, faults);
        }

        private static boolean isRow(StatementPart part) {
            return part instanceof StatementPart.Entry
                    || part instanceof StatementPart.Closing closing && closing.isLast();
        }

        private static List<RowFault> faults(List<StatementPart.Fault> found) {
            return found.stream()
                    .map(fault ->
                            new RowFault(fault.field() == null ? "" : fault.field(), fault.code(), fault.arguments()))
                    .toList();
        }
    }

    @Override
    public List<UniqueKey> keys(StatementPart part) {
        return part instanceof StatementPart.Entry(int _, StatementEntry entry)
                ? List.of(new UniqueKey("number", entry.day() + "/" + entry.transactionId(), "statement-number-twice"))
                : List.of();
    }

    @Override
    public Map<String, Long> figures(StatementPart part) {
        return part instanceof StatementPart.Entry ? Map.of("entries", 1L) : Map.of("statements", 1L);
    }

    @Override
    public Comparison compare(List<Row<StatementPart>> rows, Map<String, String> parameters) {
        Map<String, OnRecord> known = new HashMap<>();
        entriesByDay(rows)
                .forEach((day, entries) -> files.onRecord(
                                day,
                                entries.stream()
                                        .map(StatementEntry::transactionId)
                                        .toList())
                        .forEach(found -> known.put(key(found.entry()), found)));
        return Comparison.of(rows.stream().map(row -> outcome(row.get(), known)).toList());
    }

    private static RowOutcome outcome(StatementPart part, Map<String, OnRecord> known) {
        if (!(part instanceof StatementPart.Entry(int _, StatementEntry entry))) {
            return new RowOutcome.New();
        }
        OnRecord found = known.get(key(entry));
        if (found == null) {
            return new RowOutcome.New();
        }
        if (!found.entry().agreesWith(entry)) {
            return new RowOutcome.Refused(List.of(RowFault.of("number", "statement-entry-differs")));
        }
        return found.confirmed() ? new RowOutcome.Known() : new RowOutcome.New();
    }

    @Override
    public List<RowOutcome> write(List<Row<StatementPart>> rows, Map<String, String> parameters) {
        UUID file = UUID.fromString(requireNonNull(parameters.get(FILE)));
        String sentBy = requireNonNull(parameters.get(SENT_BY));
        Map<LocalDate, List<StatementEntry>> byDay = entriesByDay(rows);
        rows.stream()
                .map(Row::get)
                .filter(StatementPart.Closing.class::isInstance)
                .map(StatementPart.Closing.class::cast)
                .forEach(end -> byDay.computeIfAbsent(end.balance().date(), _ -> List.of()));
        byDay.forEach((day, entries) -> files.keep(file, sentBy, day, entries));
        return rows.stream().<RowOutcome>map(_ -> new RowOutcome.New()).toList();
    }

    private static Map<LocalDate, List<StatementEntry>> entriesByDay(List<Row<StatementPart>> rows) {
        return rows.stream()
                .map(Row::get)
                .filter(StatementPart.Entry.class::isInstance)
                .map(part -> ((StatementPart.Entry) part).entry())
                .collect(groupingBy(StatementEntry::day, HashMap::new, toList()));
    }

    private static String key(StatementEntry entry) {
        return entry.day() + "/" + entry.transactionId();
    }
}
