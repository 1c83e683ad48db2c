package id.jmo.payout.component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A table of docs/payouts.md: what it says is what the tests ask for. */
final class DocumentedTable {

    private static final Path REPOSITORY = Path.of(System.getProperty("jmo.root"));
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private final List<List<String>> rows;

    private DocumentedTable(List<List<String>> rows) {
        this.rows = rows;
    }

    /** The first table under a heading. */
    static DocumentedTable under(String heading) {
        List<List<String>> lines = lines().stream()
                .dropWhile(line -> !line.equals(heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("#"))
                .dropWhile(line -> !line.startsWith("|"))
                .takeWhile(line -> line.startsWith("|"))
                .map(DocumentedTable::cells)
                .toList();
        if (lines.size() < 3) {
            throw new AssertionError("docs/payouts.md has no table under " + heading);
        }
        return new DocumentedTable(lines.subList(2, lines.size()));
    }

    /** A row of which the second cell says how it is played, once for each way. */
    record Play(BankAnswer answer, List<String> row) {
        String cell(int column) {
            return row.get(column);
        }

        @Override
        public String toString() {
            return row.getFirst() + ": " + answer;
        }
    }

    /** Every row that is played, in all the ways that it names. */
    Stream<Play> plays() {
        List<Play> plays = new ArrayList<>();
        for (List<String> row : rows) {
            List<BankAnswer> answers = named(row).stream()
                    .filter(way -> !way.endsWith("Test"))
                    .map(BankAnswer::of)
                    .toList();
            answers.forEach(answer -> plays.add(new Play(answer, row)));
        }
        return plays.stream();
    }

    /** The tests that hold what is not played. */
    Stream<String> namedTests() {
        return rows.stream().flatMap(row -> named(row).stream()).filter(way -> way.endsWith("Test"));
    }

    /** What stands in one column, row by row. */
    List<String> column(int column) {
        return rows.stream().map(row -> row.get(column)).toList();
    }

    private static List<String> named(List<String> row) {
        List<String> ways =
                CODE.matcher(row.get(1)).results().map(way -> way.group(1)).toList();
        if (ways.isEmpty()) {
            throw new AssertionError("docs/payouts.md does not say how to play: " + row.getFirst());
        }
        return ways;
    }

    private static List<String> cells(String line) {
        String[] cells = line.substring(1, line.lastIndexOf('|')).split("\\|");
        return Arrays.stream(cells).map(String::strip).toList();
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(REPOSITORY.resolve("docs/payouts.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
