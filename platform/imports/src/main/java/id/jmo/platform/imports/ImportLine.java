package id.jmo.platform.imports;

import id.jmo.platform.values.PlainTexts;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** One line of a CSV file, read column by column. Every fault is noted, so that the sender can put all right at once. */
public final class ImportLine {

    private final long number;
    private final List<String> header;
    private final CSVRecord record;
    private final List<RowFault> faults = new ArrayList<>();

    ImportLine(long number, List<String> header, CSVRecord record) {
        this.number = number;
        this.header = header;
        this.record = record;
    }

    /** Where the line begins in the file, the header being line 1. A line goes on over the line breaks in its cells. */
    public long number() {
        return number;
    }

    /**
     * A column that must not be empty.
     *
     * @param parse throws {@link IllegalArgumentException} or {@link DateTimeException} at a text of another form
     * @param code of the fault then
     * @return null if it is faulty or missing, which is noted
     */
    public <T> @Nullable T required(String column, Function<String, T> parse, String code, Object... arguments) {
        if (text(column).isEmpty()) {
            fault(column, "required");
            return null;
        }
        return optional(column, parse, code, arguments);
    }

    /** A column that may be empty: null then, as if it is faulty. */
    public <T> @Nullable T optional(String column, Function<String, T> parse, String code, Object... arguments) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        if (text.indexOf(CsvRows.NOT_UTF_8) >= 0) {
            fault(column, "not-utf-8");
            return null;
        }
        if (!PlainTexts.isPlain(text)) {
            fault(column, "control-character");
            return null;
        }
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | DateTimeException wrongForm) {
            fault(column, code, arguments);
            return null;
        }
    }

    /** The column's text without the blanks around it; empty if there is none. */
    public String text(String column) {
        return record.get(header.indexOf(column)).strip();
    }

    /** Whether the file has the column. */
    public boolean has(String column) {
        return header.contains(column);
    }

    /** Whether a fault of this line was noted so far. */
    public boolean isFaulty() {
        return !faults.isEmpty();
    }

    public void fault(String column, String code, Object... arguments) {
        faults.add(RowFault.of(column, code, arguments));
    }

    List<RowFault> faults() {
        return faults;
    }
}
