package id.jmo.platform.problems;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Checks the cursors of lists: what no page has given would lead into the middle of a list. */
public final class Cursors {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Cursors() {}

    /**
     * The cursor of a list whose items have UUIDs.
     *
     * @throws Problem 400 that names the parameter {@code cursor}, if it is there and no UUID
     */
    public static @Nullable String uuid(@Nullable String cursor) {
        return ofForm(UUID, cursor);
    }

    /**
     * The cursor of a list whose items have ids of a form of their own.
     *
     * @throws Problem 400 that names the parameter {@code cursor}, if it is there and has another form
     */
    public static @Nullable String ofForm(Pattern form, @Nullable String cursor) {
        if (cursor != null && !form.matcher(cursor).matches()) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-request").fault("cursor", "cursor-form");
        }
        return cursor;
    }
}
