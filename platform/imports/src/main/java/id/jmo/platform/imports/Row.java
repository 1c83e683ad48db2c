package id.jmo.platform.imports;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file as it was read.
 *
 * @param line where it begins, the first line of the file being 1
 * @param item what could be read of it, if anything
 * @param faults what is wrong with it
 */
public record Row<T>(long line, @Nullable T item, List<RowFault> faults) {

    public Row {
        faults = List.copyOf(faults);
    }

    /** The item of a row that is known to have one. */
    public T get() {
        return Objects.requireNonNull(item, "The row has no item");
    }
}
