package id.jmo.account.application.activities;

import id.jmo.account.application.activities.ActivitySource.Owner;
import id.jmo.account.model.activities.Activity;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Page;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the activities of a member together from what the sources have on record; it keeps nothing. */
@UseCase
public class ReadActivities {

    /** As many as may have happened within the millisecond of the cursor. */
    private static final int SAME_MOMENT = 20;

    private final List<ActivitySource> sources;
    private final Clock clock;

    ReadActivities(List<ActivitySource> sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    /**
     * Where a page ended.
     *
     * @param id of the last activity
     */
    public record Cursor(Instant at, String id) {

        private boolean isBefore(Activity activity) {
            int order = activity.at().compareTo(at);
            return order < 0 || order == 0 && activity.id().compareTo(id) < 0;
        }

        static Cursor of(Activity activity) {
            return new Cursor(activity.at(), activity.id());
        }

        /** As {@code 1796083200000.<id>}. */
        @Override
        public String toString() {
            return at.toEpochMilli() + "." + id;
        }
    }

    /** @param cursor of the page before; the newest if there is none */
    public Page<Activity> read(Owner owner, @Nullable Cursor cursor, int size) {
        Instant until = cursor == null ? clock.instant() : cursor.at();
        List<Activity> found = sources.stream()
                .flatMap(source -> source.until(until, owner, size + 1 + SAME_MOMENT).stream())
                .filter(activity -> cursor == null || cursor.isBefore(activity))
                .sorted(Activity.NEWEST_FIRST)
                .limit(size + 1L)
                .toList();
        return Page.cut(found, size, Cursor::of);
    }
}
