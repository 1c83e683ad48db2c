package id.jmo.platform.csvimport;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.jmo.platform.problems.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.http.HttpStatus;

/**
 * An import file: RFC 4180, UTF-8 with or without a byte order mark, a header line, and one item a line. The columns may
 * be separated by semicolons, as spreadsheets of an Indonesian locale do, if the header's are. Every field of every line
 * is read and every fault noted, so that the sender can put all right at once. The text is read as it comes: what is held
 * in memory is what the lines were read as.
 *
 * @param <T> what a line is read as
 */
public final class ImportFile<T> {

    /** So many faults are named; a file with more is the wrong file. */
    private static final int NAMED_FAULTS = 1000;

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setTrim(true).setIgnoreEmptyLines(true).get();
    private static final char SEMICOLON = ';';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** In characters. */
    private static final int LONGEST_HEADER = 2_000;

    /**
     * A line as it was read.
     *
     * @param number the line's number in the file, the header being line 1
     */
    public record Line<T>(long number, T item) {}

    private record Fault(long line, String field, String code, Object[] arguments) {}

    private final List<String> header;
    private final List<Line<T>> lines = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private boolean empty = true;

    private ImportFile(List<String> header) {
        this.header = header;
    }

    /**
     * Reads a file. Afterwards, {@link #refuseFaults} must be asked.
     *
     * @param headerLine the columns that the file must have, separated by commas
     * @param reader reads one line; gives nothing if too much of it is faulty
     * @throws Problem 400 {@code import-unreadable} if it is no CSV in UTF-8 with this header line
     */
    public static <T> ImportFile<T> read(InputStream body, String headerLine, Function<ImportLine, Optional<T>> reader)
            throws IOException {
        ImportFile<T> file = new ImportFile<>(List.of(headerLine.split(",")));
        try (BufferedReader text = textOf(body);
                CSVParser parser = CSVParser.parse(text, formatOf(text))) {
            var records = parser.iterator();
            if (!records.hasNext() || !records.next().toList().equals(file.header)) {
                throw unreadable("header-wrong", headerLine);
            }
            while (records.hasNext()) {
                // The parser has read this line already, to know that there is one.
                long number = parser.getCurrentLineNumber();
                file.add(number, records.next(), reader);
            }
        } catch (UncheckedIOException fault) {
            throw refusalOf(Objects.requireNonNull(fault.getCause()), headerLine);
        } catch (IOException fault) {
            throw refusalOf(fault, headerLine);
        }
        return file;
    }

    /** Without its byte order mark. */
    private static BufferedReader textOf(InputStream body) throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(body, UTF_8.newDecoder()));
        text.mark(2);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    private static CSVFormat formatOf(BufferedReader text) throws IOException {
        boolean semicolons = false;
        text.mark(LONGEST_HEADER + 1);
        for (int i = 0; i < LONGEST_HEADER; i++) {
            int next = text.read();
            if (next < 0 || next == '\n') {
                break;
            }
            semicolons |= next == SEMICOLON;
        }
        text.reset();
        return semicolons ? FORMAT.builder().setDelimiter(SEMICOLON).get() : FORMAT;
    }

    /** @throws IOException if it is no fault of the file: it could not be read */
    private static Problem refusalOf(IOException fault, String headerLine) throws IOException {
        return switch (fault) {
            case CharacterCodingException _ -> unreadable("not-utf-8", headerLine);
            case CSVException _ -> unreadable("csv-malformed", headerLine);
            default -> throw fault;
        };
    }

    private static Problem unreadable(String code, String headerLine) {
        return Problem.of(HttpStatus.BAD_REQUEST, "import-unreadable").fault("body", code, headerLine);
    }

    private void add(long number, CSVRecord record, Function<ImportLine, Optional<T>> reader) {
        empty = false;
        if (record.size() != header.size()) {
            fault(number, "", "columns-wrong");
            return;
        }
        reader.apply(new ImportLine(number, header, record, this::fault))
                .ifPresent(item -> lines.add(new Line<>(number, item)));
    }

    /** Whether there is nothing below the header line. */
    public boolean isEmpty() {
        return empty;
    }

    /** What the reader gave, in the order of the file; of a file with faults, not all of it can be used. */
    public List<Line<T>> lines() {
        return List.copyOf(lines);
    }

    /** The items of {@link #lines}. */
    public List<T> items() {
        return lines.stream().map(Line::item).toList();
    }

    /** Notes a fault that only shows among several lines, or against what is stored. */
    public void fault(long line, String field, String code, Object... arguments) {
        faults.add(new Fault(line, field, code, arguments));
    }

    /** @throws Problem 400 {@code import-faulty} naming every fault by line and field, if there is any */
    public void refuseFaults() {
        if (!faults.isEmpty()) {
            throw refusal();
        }
    }

    /** Problem 400 {@code import-faulty} naming every fault by line and field. */
    public Problem refusal() {
        Problem problem = Problem.of(HttpStatus.BAD_REQUEST, "import-faulty").with("faultyFields", faults.size());
        faults.stream()
                .sorted(Comparator.comparingLong(Fault::line))
                .limit(NAMED_FAULTS)
                .forEach(fault -> problem.fault(name(fault), fault.code(), fault.arguments()));
        return problem;
    }

    private static String name(Fault fault) {
        String line = "line[" + fault.line() + "]";
        return fault.field().isEmpty() ? line : line + "." + fault.field();
    }
}
