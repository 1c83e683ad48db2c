package id.jmo.platform.values;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, as the API shows every list.
 *
 * @param next the cursor to ask for the following part with; null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Cuts a page off what was read, one item more than a page where there is more.
     *
     * @param size how many items a page has at the most
     * @param cursor what tells an item apart; that of the last item is where the next page begins
     */
    public static <T> Page<T> cut(List<T> oneMore, int size, Function<T, ?> cursor) {
        if (oneMore.size() <= size) {
            return new Page<>(oneMore, null);
        }
        List<T> items = oneMore.subList(0, size);
        return new Page<>(items, cursor.apply(items.getLast()).toString());
    }

    /** The same part of the list, with its items seen in another way. */
    public <V> Page<V> map(Function<? super T, ? extends V> view) {
        return new Page<>(items.stream().<V>map(view).toList(), next);
    }
}
