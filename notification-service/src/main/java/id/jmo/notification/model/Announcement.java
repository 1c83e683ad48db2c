package id.jmo.notification.model;

import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import java.time.Instant;

/**
 * A step of a claim that the member is to be told of.
 *
 * @param eventId of the event that told it, the same at every delivery of it
 */
public record Announcement(String eventId, MemberId member, ClaimId claim, ClaimNews news, Instant occurredAt) {

    /** The same step over the same channel is the same notification, however often the event comes in. */
    public String notificationId(Channel channel) {
        return eventId + "." + channel.slug();
    }
}
