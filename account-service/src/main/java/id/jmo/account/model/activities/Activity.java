package id.jmo.account.model.activities;

import id.jmo.account.model.sessions.LoginDevice;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a member's account or data. It says nothing of other people.
 *
 * @param id unique among those of one member
 * @param at whole milliseconds
 * @param address the network address of a login, if known
 * @param device of a login, if known
 * @param role of who saw the data, as the realm names it, such as {@code claims-officer}; of {@link Kind#DATA_SEEN} only
 */
public record Activity(
        String id,
        Instant at,
        Kind kind,
        @Nullable String address,
        @Nullable LoginDevice device,
        @Nullable String role) {

    /** The newest first, those of the same moment in the order of their ids. */
    public static final Comparator<Activity> NEWEST_FIRST =
            Comparator.comparing(Activity::at).thenComparing(Activity::id).reversed();

    /** What can happen. */
    public enum Kind {
        LOGIN,
        LOGIN_FAILED,
        PASSWORD_CHANGED,
        PASSKEY_ADDED,
        /** Another way to log in was changed, such as a one-time code. */
        LOGIN_METHOD_CHANGED,
        /** A passkey or another way to log in was removed. */
        LOGIN_METHOD_REMOVED,
        /** Somebody who may see members' data for their work saw this member's. */
        DATA_SEEN,
        /** The member confirmed a data update. */
        DATA_UPDATED,
        /** Data were corrected on a complaint. */
        DATA_CORRECTED,
        HEIRS_NAMED,
        EMPLOYMENT_RECORDED,
        /** The savings of a further KPJ were merged with the member's own. */
        SAVINGS_MERGED
    }

    public static Activity of(String id, Instant at, Kind kind) {
        return new Activity(id, at, kind, null, null, null);
    }
}
