package id.jmo.platform.csvimport;

import java.time.DateTimeException;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** One line of an {@link ImportFile}, read field by field. */
public final class ImportLine {

    /** Where faults go. */
    @FunctionalInterface
    interface Faults {
        void add(long line, String field, String code, Object... arguments);
    }

    private final long number;
    private final List<String> header;
    private final CSVRecord record;
    private final Faults faults;
    private boolean faulty;

    ImportLine(long number, List<String> header, CSVRecord record, Faults faults) {
        this.number = number;
        this.header = header;
        this.record = record;
        this.faults = faults;
    }

    /** The line's number in the file, the header being line 1. */
    public long number() {
        return number;
    }

    /**
     * A field that must be there.
     *
     * @param parse throws {@link IllegalArgumentException} or {@link DateTimeException} at a text of another form
     * @param code of the fault then
     * @return null if the field is faulty or missing, which is noted
     */
    public <T> @Nullable T required(String field, Function<String, T> parse, String code, Object... arguments) {
        if (text(field).isEmpty()) {
            fault(field, "required");
            return null;
        }
        return optional(field, parse, code, arguments);
    }

    /** A field that may be empty: null then, as if it is faulty. */
    public <T> @Nullable T optional(String field, Function<String, T> parse, String code, Object... arguments) {
        String text = text(field);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | DateTimeException wrongForm) {
            fault(field, code, arguments);
            return null;
        }
    }

    /** The field's text without the blanks around it; empty if there is none. */
    public String text(String field) {
        return record.get(header.indexOf(field));
    }

    /** Whether a fault of this line was noted so far. */
    public boolean isFaulty() {
        return faulty;
    }

    public void fault(String field, String code, Object... arguments) {
        faulty = true;
        faults.add(number, field, code, arguments);
    }
}
