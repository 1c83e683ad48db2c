package id.jmo.platform.imports;

import id.jmo.platform.problems.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/**
 * What a service imports: a bean of this type, beside the controller that receives the file with {@link Imports}. A file is
 * read twice: once to compare all of it, without any effect, and if nothing is faulty once more to write it. Of one that
 * {@link #isPartial}, what is sound is written at once.
 *
 * @param <T> what a row is read as
 */
public interface ImportKind<T> {

    /** Of the service's kinds; stored with each import and never changed. */
    String name();

    /**
     * Begins to read a file.
     *
     * @throws Problem 400 {@code import-unreadable} if it is no such file, as far as its beginning shows
     */
    RowReader<T> open(InputStream file) throws IOException;

    /** How many rows are compared or written together. */
    default int batch() {
        return 500;
    }

    /** Whether all rows are written at once; then a file has at most {@link #batch} rows. */
    default boolean isWhole() {
        return false;
    }

    /**
     * Whether sound rows are written although others are faulty. The file is read once then, without a comparison before the
     * first effect; its faults are the report of what was left out.
     */
    default boolean isPartial() {
        return false;
    }

    /** The media types of its files, as a problem names them. */
    default String mediaTypes() {
        return "text/csv";
    }

    /** A file with more lines is refused, when all of them are read. */
    default long mostLines() {
        return 1_000_000;
    }

    /**
     * At so many faults a file is not read any further, for it is the wrong file. Of one that {@link #isPartial}, what is sound
     * before is stored then.
     */
    default int mostFaults() {
        return isPartial() ? 10_000 : 100;
    }

    /**
     * Whether a file is stored only after somebody else than its sender has released it: for what creates money. When that happens
     * the file is compared once more, as what is on record may have changed. Not for a kind that {@link #isPartial}.
     */
    default boolean needsRelease() {
        return false;
    }

    /**
     * Whether an import that is over still waits for somebody else than its sender: for a kind whose rows are stored at once and
     * count later. Not for one that {@link #needsRelease}.
     */
    default boolean awaitsConfirmation(ImportId id) {
        return false;
    }

    /** The values that may stand in one row of a file only; not looked at if it {@link #isPartial}. */
    default List<UniqueKey> keys(T item) {
        return List.of();
    }

    /** What an accepted row adds to the figures of its import, such as {@code amount} in rupiah. */
    default Map<String, Long> figures(T item) {
        return Map.of();
    }

    /**
     * Compares rows with what is on record. Has no effect.
     *
     * @param rows that could be read, some of them with faults
     * @param parameters of the request
     */
    Comparison compare(List<Row<T>> rows, Map<String, String> parameters);

    /**
     * Writes rows that were new when they were compared. A crash may have kept it from ending, and then it is called again
     * with the same rows: those written before are {@link RowOutcome.Known}.
     *
     * @param rows without faults
     * @return the outcome of each row, in their order
     */
    List<RowOutcome> write(List<Row<T>> rows, Map<String, String> parameters);

    /**
     * All rows were read and written as far as they are sound. A crash may have kept the import from being over, and then it
     * is called again.
     *
     * @param rows how many the file has, faulty ones too
     */
    default void end(long rows, Map<String, String> parameters) {}

    /**
     * A file that {@link #isPartial} is not read to its end because it has too many faults or lines. A crash may have kept the
     * import from being over, and then it is called again.
     */
    default void stop(Map<String, String> parameters) {}

    /**
     * @param outcomes of the rows, in their order
     * @param figures that go to those of the import when the rows are written, such as how many items a file leaves out
     */
    record Comparison(List<RowOutcome> outcomes, Map<String, Long> figures) {

        public Comparison {
            outcomes = List.copyOf(outcomes);
            figures = Map.copyOf(figures);
        }

        public static Comparison of(List<RowOutcome> outcomes) {
            return new Comparison(outcomes, Map.of());
        }
    }
}
