package id.jmo.platform.outbox;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * An event in its document, not yet published.
 *
 * @param sequence its number among the events of the document, from 1 without a gap; not stored with it, because its place
 *     in the outbox tells it
 * @param data JSON, personal data already encrypted
 * @param traceparent the W3C trace context in which the event was caused
 */
record PendingEvent(
        String id,
        String type,
        long sequence,
        Instant time,
        String data,
        @Nullable String traceparent) {

    PendingEvent numbered(long number) {
        return new PendingEvent(id, type, number, time, data, traceparent);
    }

    Document toDocument() {
        var document = new Document("id", id)
                .append("type", type)
                .append("time", Date.from(time))
                .append("data", data);
        if (traceparent != null) {
            document.append("traceparent", traceparent);
        }
        return document;
    }

    static PendingEvent from(Document document, long sequence) {
        return new PendingEvent(
                document.getString("id"),
                document.getString("type"),
                sequence,
                document.getDate("time").toInstant(),
                document.getString("data"),
                document.getString("traceparent"));
    }
}
