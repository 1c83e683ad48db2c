package id.jmo.notification.model;

import java.time.Instant;
import java.util.Optional;

/** An announcement in the member's inbox. Entries sort by id as they came about. */
public record InboxEntry(String id, Announcement announcement, Optional<Instant> readAt) {

    public static InboxEntry unread(Announcement announcement) {
        return new InboxEntry(announcement.notificationId(Channel.INBOX), announcement, Optional.empty());
    }
}
