package id.jmo.platform.documents;

import id.jmo.platform.values.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A letter, as it is printed on A4. Texts are plain; line breaks in them are kept. Its text form reveals nothing.
 *
 * @param language of the fixed words and of dates
 * @param number by which the letter is referred to: {@code SP1/2026/000123}
 * @param issuedOn in Jakarta
 * @param addressee its lines, at most ten
 * @param subject in one line
 * @param parts in their order
 * @param signatory who answers for the letter, at most five lines
 * @param check where and how the letter is checked; empty for a letter that nobody needs to check
 */
public record Letter(
        Language language,
        String number,
        LocalDate issuedOn,
        List<String> addressee,
        String subject,
        List<Part> parts,
        List<String> signatory,
        Optional<Check> check) {

    private static final int MOST_LINES = 10;
    private static final int MOST_PARTS = 5_000;
    private static final int MOST_ROWS = 5_000;
    /** Narrower columns would have no room for a letter. */
    private static final int MOST_COLUMNS = 20;

    /** What a letter is made of. */
    public sealed interface Part {

        /** A heading within the letter. */
        record Heading(String text) implements Part {}

        /** A paragraph. */
        record Paragraph(String text) implements Part {}

        /** Names and values side by side, such as the data of a case. */
        record Facts(List<Fact> facts) implements Part {

            public Facts {
                facts = List.copyOf(facts);
            }
        }

        /**
         * A table with a heading for each column, which is repeated on each page.
         *
         * @param rows each with as many cells as there are columns
         * @param figures the columns, from 0, whose cells are aligned to the right, as amounts are
         */
        record Table(List<String> columns, List<List<String>> rows, Set<Integer> figures) implements Part {

            public Table(List<String> columns, List<List<String>> rows) {
                this(columns, rows, Set.of());
            }

            /** @throws IllegalArgumentException if a row has another number of cells than there are columns, or it is too large */
            public Table {
                columns = List.copyOf(columns);
                rows = rows.stream().<List<String>>map(List::copyOf).toList();
                figures = Set.copyOf(figures);
                for (List<String> row : rows) {
                    if (columns.isEmpty() || row.size() != columns.size()) {
                        throw new IllegalArgumentException("Each row of a table has a cell for each column");
                    }
                }
                if (rows.size() > MOST_ROWS || columns.size() > MOST_COLUMNS) {
                    throw new IllegalArgumentException(
                            "A table has at most %d rows and %d columns".formatted(MOST_ROWS, MOST_COLUMNS));
                }
            }
        }
    }

    /** A name and its value. */
    public record Fact(String name, String value) {}

    /**
     * How the letter is checked. The address is printed as a QR code; address and code also in letters, if there is a code.
     *
     * @param url an address that shows whether the code is good, with the code in it and no personal data
     * @param code as {@link DocumentCodes} made it; none if it is too long for anybody to type
     */
    public record Check(String url, @Nullable String code) {}

    /** @throws IllegalArgumentException if the letter is longer than a letter may be */
    public Letter {
        addressee = List.copyOf(addressee);
        parts = List.copyOf(parts);
        signatory = List.copyOf(signatory);
        if (addressee.size() > MOST_LINES || signatory.size() > MOST_LINES || parts.size() > MOST_PARTS) {
            throw new IllegalArgumentException("The letter is too long");
        }
    }

    @Override
    public String toString() {
        return "(letter " + number + ")";
    }
}
