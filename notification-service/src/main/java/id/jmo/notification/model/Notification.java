package id.jmo.notification.model;

import id.jmo.platform.values.MemberId;
import java.time.Instant;

/**
 * Something that a member is notified of, over one channel or several.
 *
 * @param eventId of the event that led to it first; later events have greater ids
 * @param occasion identifies what happened, whichever event reports it: a claim that waits too long publishes its last
 *     event again under a new id
 * @param occurredAt when it happened
 */
public record Notification(
        String eventId,
        String occasion,
        MemberId recipient,
        Subject subject,
        NotificationContent content,
        Instant occurredAt) {

    /** Sorts by time, as the ids of events do. */
    public String idFor(Channel channel) {
        return eventId + "." + channel.slug();
    }

    /** Unique: a member is notified of an occasion once per channel. */
    public String keyFor(Channel channel) {
        return occasion + "." + channel.slug();
    }
}
