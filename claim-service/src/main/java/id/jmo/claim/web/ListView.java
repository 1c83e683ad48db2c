package id.jmo.claim.web;

import id.jmo.claim.application.Page;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** @param next the cursor of the next part; none at the end */
record ListView<V>(List<V> items, @Nullable String next) {

    static <T, V> ListView<V> of(Page<T> page, Function<T, V> view) {
        return new ListView<>(
                page.items().stream().map(view).toList(), page.next().orElse(null));
    }
}
