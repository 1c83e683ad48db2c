package id.jmo.notification.model;

import java.time.Instant;
import java.util.Optional;

/** A notification in the member's inbox. Entries sort by id as they came about. */
public record InboxEntry(String id, Notification notification, Optional<Instant> readAt) {

    public static InboxEntry unread(Notification notification) {
        return new InboxEntry(notification.notificationId(Channel.INBOX), notification, Optional.empty());
    }
}
