package id.jmo.notification.model;

import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * One notice to all members of an audience, sent page by page.
 *
 * @param id of the occasion: another event about it starts no second one
 * @param eventId of the event that started it
 * @param reached the last member of the pages that are done; members come by their ids
 * @param notified how many members were notified
 * @param dueAt when the next page is due, or the end of a worker's lease; empty when it is done
 */
public record Campaign(
        String id,
        String eventId,
        Audience audience,
        Subject subject,
        NotificationContent content,
        Instant occurredAt,
        Optional<MemberId> reached,
        long notified,
        Optional<Instant> dueAt) {

    /** The notification of one member: the same whenever it is made, so that nobody is notified twice. */
    public Notification to(MemberId member) {
        return new Notification(eventId + "." + member, id + "." + member, member, subject, content, occurredAt);
    }

    public Campaign leased(Instant until) {
        return with(reached, notified, Optional.of(until));
    }

    /** A page is done, and the next one is due. */
    public Campaign advanced(MemberId last, long more, Instant now) {
        return with(Optional.of(last), notified + more, Optional.of(now));
    }

    /** There are no further members. */
    public Campaign completed() {
        return with(reached, notified, Optional.empty());
    }

    public boolean isDone() {
        return dueAt.isEmpty();
    }

    private Campaign with(Optional<MemberId> to, long count, Optional<Instant> due) {
        return new Campaign(id, eventId, audience, subject, content, occurredAt, to, count, due);
    }
}
