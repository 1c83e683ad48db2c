package id.jmo.platform.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The right to publish one document's events until its end.
 *
 * @param owner the instance
 * @param term tells this lease from every other one of the same owner: an instance that stalled must not take what it
 *     holds today for what it held before
 */
record Lease(String owner, long term, Instant until) {

    Document toDocument() {
        return new Document("owner", owner).append("term", term).append("until", Date.from(until));
    }

    /** It has not been lost to another instance, nor given up. */
    Bson isHeld() {
        return and(eq(OutboxFields.OWNER, owner), eq(OutboxFields.TERM, term));
    }

    /** Whether the document was last leased by this. */
    boolean isOf(Document document) {
        var held = document.get(OutboxFields.RELAY, Document.class);
        return held != null
                && owner.equals(held.get("owner"))
                && Long.valueOf(term).equals(held.get("term"));
    }

    Lease renewed(Instant newEnd) {
        return new Lease(owner, term, newEnd);
    }

    boolean lasts(Duration time, Instant now) {
        return until.minus(time).isAfter(now);
    }
}
