package id.jmo.platform.outbox;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * An event in its document, not yet published.
 *
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

    Document toDocument() {
        var document = new Document("id", id)
                .append("type", type)
                .append("sequence", sequence)
                .append("time", Date.from(time))
                .append("data", data);
        if (traceparent != null) {
            document.append("traceparent", traceparent);
        }
        return document;
    }

    static PendingEvent from(Document document) {
        return new PendingEvent(
                document.getString("id"),
                document.getString("type"),
                document.getLong("sequence"),
                document.getDate("time").toInstant(),
                document.getString("data"),
                document.getString("traceparent"));
    }
}
