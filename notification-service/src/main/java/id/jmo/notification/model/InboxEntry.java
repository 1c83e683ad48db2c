package id.jmo.notification.model;

import java.time.Instant;
import java.util.Optional;

/**
 * A notification in the member's inbox. Ids sort by time.
 *
 * @param archivedAt when the member put it away; it is read then
 */
public record InboxEntry(String id, Notification notification, Optional<Instant> readAt, Optional<Instant> archivedAt) {

    public static InboxEntry unread(Notification notification) {
        return new InboxEntry(notification.idFor(Channel.INBOX), notification, Optional.empty(), Optional.empty());
    }
}
