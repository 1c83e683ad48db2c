package id.jmo.platform.imports;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a file one after the other, in memory that does not grow with the file. */
@FunctionalInterface
public interface RowReader<T> {

    /**
     * The next row, with its faults; null after the last one. What cannot be read any further is a last row with that fault.
     *
     * @throws IOException if the file could not be fetched, which is no fault of the file
     */
    @Nullable
    Row<T> next() throws IOException;
}
