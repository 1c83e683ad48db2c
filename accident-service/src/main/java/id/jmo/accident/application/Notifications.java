package id.jmo.accident.application;

import id.jmo.accident.model.NotificationId;
import id.jmo.accident.model.ReceivedNotification;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Notifications that wait to be matched with a member: by the service itself, and what it cannot match by an officer. */
public interface Notifications {

    /** The id of the notification that this request makes, the same whenever it is repeated. */
    NotificationId idFor(String command);

    /**
     * Stores a notification, due at once.
     *
     * @return what is stored under its id: one that came before with the same request keeps its number
     */
    ReceivedNotification receive(ReceivedNotification notification);

    /** Those that are due, longest due first. */
    List<ReceivedNotification> due(Instant now, int limit);

    /** Takes the lease of a notification; false if it is not due or another instance has taken it. */
    boolean lease(NotificationId id, Instant now, Instant until);

    /** The notification names nobody whom the service knows: an officer must look. */
    void unmatched(NotificationId id);

    Optional<ReceivedNotification> findUnmatched(NotificationId id);

    /** Those for an officer, the earliest first; those after the cursor. */
    List<ReceivedNotification> unmatched(@Nullable NotificationId cursor, int limit);

    long countUnmatched();

    /** The notification has become a case, or an officer has dismissed it. */
    void remove(NotificationId id);

    /** Removes what was received before. */
    void removeReceivedBefore(Instant time);
}
