package id.jmo.platform.conversation;

import id.jmo.platform.values.Identifier;
import id.jmo.platform.values.Uuid7;
import java.util.UUID;

/** Identifies a message; later ones sort after earlier ones. */
public record MessageId(UUID value) implements Identifier<MessageId> {

    /** A new identifier, a UUIDv7. */
    public static MessageId next() {
        return new MessageId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
