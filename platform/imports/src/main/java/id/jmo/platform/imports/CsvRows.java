package id.jmo.platform.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.jmo.platform.problems.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The rows of a CSV file: RFC 4180, UTF-8 with or without a byte order mark, a header line, and one item a line. The columns
 * may be separated by semicolons, as spreadsheets of an Indonesian locale do, if the header's are.
 *
 * @param <T> what a line is read as
 */
public final class CsvRows<T> implements RowReader<T> {

    /** Stands for bytes that are no UTF-8; itself it is no character, so no text has it. */
    static final char NOT_UTF_8 = '\uFFFF';

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
    private static final char SEMICOLON = ';';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** In characters. */
    private static final int LONGEST_HEADER = 2_000;

    private final List<String> header;
    private final Function<ImportLine, Optional<T>> reader;
    private final LineLimit limit;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private boolean broken;

    private CsvRows(
            List<String> headerLines, Function<ImportLine, Optional<T>> reader, LineLimit limit, CSVParser parser)
            throws IOException {
        this.reader = reader;
        this.limit = limit;
        this.parser = parser;
        this.records = parser.iterator();
        this.header = header(records, headerLines);
    }

    /**
     * Begins to read a file.
     *
     * @param headerLine the columns that the file must have, separated by commas
     * @param reader reads one line; gives nothing if too much of it is faulty
     * @throws Problem 400 {@code import-unreadable} if it does not begin with this header line
     */
    public static <T> CsvRows<T> open(InputStream file, String headerLine, Function<ImportLine, Optional<T>> reader)
            throws IOException {
        return open(file, List.of(headerLine), reader);
    }

    /**
     * As above, for a file that may have one of several forms.
     *
     * @param headerLines the columns of each, separated by commas; which of them a line has, {@link ImportLine#has} says
     * @throws Problem 400 {@code import-unreadable} if it begins with none of these header lines
     */
    public static <T> CsvRows<T> open(
            InputStream file, List<String> headerLines, Function<ImportLine, Optional<T>> reader) throws IOException {
        LineLimit limit = new LineLimit(new InputStreamReader(
                file,
                UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPLACE).replaceWith(String.valueOf(NOT_UTF_8))));
        try {
            BufferedReader text = textOf(limit);
            return new CsvRows<>(headerLines, reader, limit, CSVParser.parse(text, formatOf(text)));
        } catch (LineLimit.TooLong endless) {
            throw unreadable("header-wrong", headerLines);
        }
    }

    private static List<String> header(Iterator<CSVRecord> records, List<String> headerLines) throws IOException {
        try {
            List<String> found = records.hasNext()
                    ? records.next().stream().map(String::strip).toList()
                    : List.of();
            if (found.stream().anyMatch(column -> column.indexOf(NOT_UTF_8) >= 0)) {
                throw unreadable("not-utf-8", headerLines);
            }
            return headerLines.stream()
                    .map(line -> List.of(line.split(",")))
                    .filter(found::equals)
                    .findFirst()
                    .orElseThrow(() -> unreadable("header-wrong", headerLines));
        } catch (UncheckedIOException failure) {
            throw unreadable(faultOfFile(failure).code(), headerLines);
        }
    }

    private static Problem unreadable(String code, List<String> headerLines) {
        return Problem.of(HttpStatus.BAD_REQUEST, "import-unreadable")
                .fault("body", code, String.join(" | ", headerLines));
    }

    @Override
    public @Nullable Row<T> next() throws IOException {
        if (broken) {
            return null;
        }
        long before = parser.getCurrentLineNumber();
        limit.nextLine();
        try {
            return records.hasNext() ? row(records.next()) : null;
        } catch (UncheckedIOException failure) {
            RowFault fault = faultOfFile(failure);
            broken = true;
            return new Row<>(before + 1, null, List.of(fault));
        }
    }

    /** @throws IOException if it is none */
    private static RowFault faultOfFile(UncheckedIOException failure) throws IOException {
        IOException cause = failure.getCause();
        if (cause instanceof LineLimit.TooLong) {
            return tooLong();
        }
        if (!(cause instanceof CSVException)) {
            throw cause;
        }
        return RowFault.of("", "csv-malformed");
    }

    private static RowFault tooLong() {
        return RowFault.of("", "line-too-long", LineLimit.LONGEST_LINE);
    }

    private Row<T> row(CSVRecord record) {
        long begin = parser.getCurrentLineNumber()
                - record.stream().mapToLong(CsvRows::lineBreaks).sum();
        if (record.stream().mapToInt(String::length).sum() > LineLimit.LONGEST_LINE) {
            return new Row<>(begin, null, List.of(tooLong()));
        }
        if (record.size() != header.size()) {
            return new Row<>(begin, null, List.of(RowFault.of("", "columns-wrong")));
        }
        ImportLine line = new ImportLine(begin, header, record);
        @Nullable T item = reader.apply(line).orElse(null);
        return new Row<>(begin, item, line.faults());
    }

    /** As the parser counts them: a carriage return, with or without a line feed, or a line feed alone. */
    private static long lineBreaks(String cell) {
        long breaks = 0;
        char last = ' ';
        for (int i = 0; i < cell.length(); i++) {
            char next = cell.charAt(i);
            if (next == '\r' || (next == '\n' && last != '\r')) {
                breaks++;
            }
            last = next;
        }
        return breaks;
    }

    /** Without its byte order mark. */
    private static BufferedReader textOf(Reader file) throws IOException {
        BufferedReader text = new BufferedReader(file);
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
}
