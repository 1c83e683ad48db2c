package id.jmo.notification.model;

import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import java.time.Instant;

/**
 * A step of a claim that the member is to be told of.
 *
 * @param eventId of the event that told it first; events of a later time have a greater id
 * @param occasion what the step is named by, whatever event tells it: a claim that waits too long tells its last step
 *     again in a new event
 */
public record Notification(
        String eventId, String occasion, MemberId member, ClaimId claim, ClaimNews news, Instant occurredAt) {

    /** By this id the notification is read, sorted and delivered; its order is the order of the events. */
    public String notificationId(Channel channel) {
        return eventId + "." + channel.slug();
    }

    /** The same step over the same channel is the same notification, however often and by whichever event it is told. */
    public String notificationKey(Channel channel) {
        return occasion + "." + channel.slug();
    }
}
