package id.jmo.platform.attachments;

import id.jmo.platform.values.Identifier;
import id.jmo.platform.values.Uuid7;
import java.util.UUID;

/** Identifies an attachment. */
public record AttachmentId(UUID value) implements Identifier<AttachmentId> {

    /** A new identifier, a UUIDv7. */
    public static AttachmentId next() {
        return new AttachmentId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
