package id.jmo.platform.values;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list, as in every list of the API.
 *
 * @param next the cursor of the following page; null on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * The page of items that were read with a limit of {@code size + 1}.
     *
     * @param size the most items of a page
     * @param cursor of an item; that of the last item leads to the next page
     */
    public static <T> Page<T> cut(List<T> oneMore, int size, Function<T, ?> cursor) {
        if (oneMore.size() <= size) {
            return new Page<>(oneMore, null);
        }
        List<T> items = oneMore.subList(0, size);
        return new Page<>(items, cursor.apply(items.getLast()).toString());
    }

    /** The same page with each item mapped. */
    public <V> Page<V> map(Function<? super T, ? extends V> view) {
        return new Page<>(items.stream().<V>map(view).toList(), next);
    }
}
