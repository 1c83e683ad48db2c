package id.jmo.accident.model;

import id.jmo.platform.values.Identifier;
import id.jmo.platform.values.Uuid7;
import java.util.UUID;

/** Identifies a notification that waits to be matched with a member. */
public record NotificationId(UUID value) implements Identifier<NotificationId> {

    /** A new identifier, a UUIDv7. */
    public static NotificationId next() {
        return new NotificationId(Uuid7.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static NotificationId of(String text) {
        return new NotificationId(Identifier.uuid(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
