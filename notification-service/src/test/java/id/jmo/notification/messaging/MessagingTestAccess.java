package id.jmo.notification.messaging;

import id.jmo.notification.application.Notice;
import id.jmo.notification.application.SendAtOnce;
import id.jmo.notification.model.Campaign;
import id.jmo.notification.model.Contact;
import id.jmo.notification.model.Notification;
import id.jmo.platform.consumption.IncomingEvent;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Gives tests outside this package access to its package-private types. */
public final class MessagingTestAccess {

    private MessagingTestAccess() {}

    /** The request, the member and the kinds. */
    public static String erasure(JsonMapper json, byte[] body) {
        ErasureOrdered order = json.readValue(body, ErasureOrdered.class);
        return order.requestId() + " " + order.memberId() + " " + order.kinds();
    }

    /** What the notice makes of an event with that data. */
    public static Notification notification(JsonMapper json, Notice notice, byte[] data) {
        return new NoticeMapper(notice, json)
                .notification(event(json, notice, data), notice.recipients().field())
                .orElseThrow();
    }

    /** The campaign that the notice makes of an event with that data. */
    public static Campaign campaign(JsonMapper json, Notice notice, byte[] data) {
        return new NoticeMapper(notice, json)
                .campaign(event(json, notice, data), notice.recipients().field(), Instant.EPOCH)
                .orElseThrow();
    }

    /** What the notice sends at once for an event with that data. */
    public static SendAtOnce.Letter letter(JsonMapper json, Notice notice, byte[] data) {
        return new NoticeMapper(notice, json)
                .letter(event(json, notice, data), notice.recipients().field())
                .orElseThrow();
    }

    private static IncomingEvent<JsonNode> event(JsonMapper json, Notice notice, byte[] data) {
        return new IncomingEvent<>(
                "an-event", notice.eventType(), "a-subject", 1, Instant.EPOCH, json.readTree(data), null);
    }

    public static Contact contact(JsonMapper json, byte[] body) {
        return json.readValue(body, ContactSnapshot.class).toContact();
    }
}
