package id.jmo.claim.application;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param next where to go on; none at the end
 */
public record Page<T>(List<T> items, Optional<String> next) {

    /** Makes a page of what was fetched with one more than the page holds. */
    static <T> Page<T> of(List<T> fetched, int size, Function<T, ?> cursor) {
        if (fetched.size() <= size) {
            return new Page<>(List.copyOf(fetched), Optional.empty());
        }
        List<T> items = List.copyOf(fetched.subList(0, size));
        return new Page<>(items, Optional.of(cursor.apply(items.getLast()).toString()));
    }
}
