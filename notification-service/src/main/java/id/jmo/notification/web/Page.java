package id.jmo.notification.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next the cursor to ask for the following part with; absent at the end
 */
record Page<T>(List<T> items, @Nullable String next) {

    static final int SIZE = 20;

    /** Cuts a page off a list that was read one item longer than a page, to see whether there is more. */
    static <T> Page<T> cut(List<T> oneMore, Function<T, String> id) {
        if (oneMore.size() <= SIZE) {
            return new Page<>(oneMore, null);
        }
        List<T> items = List.copyOf(oneMore.subList(0, SIZE));
        return new Page<>(items, id.apply(items.getLast()));
    }
}
