package id.jmo.notification.messaging;

import id.jmo.notification.application.Notice;
import id.jmo.notification.model.Contact;
import id.jmo.notification.model.Notification;
import id.jmo.platform.consumption.IncomingEvent;
import java.time.Instant;
import tools.jackson.databind.json.JsonMapper;

/** Gives tests outside this package access to its package-private types. */
public final class MessagingTestAccess {

    private MessagingTestAccess() {}

    /** What the notice makes of an event with that data. */
    public static Notification notification(JsonMapper json, Notice notice, byte[] data) {
        var event =
                new IncomingEvent<>("an-event", notice.eventType(), "a-subject", 1, Instant.EPOCH, json.readTree(data));
        return new NoticeMapper(notice, json).map(event).orElseThrow();
    }

    public static Contact contact(JsonMapper json, byte[] body) {
        return json.readValue(body, ContactSnapshot.class).toContact();
    }
}
