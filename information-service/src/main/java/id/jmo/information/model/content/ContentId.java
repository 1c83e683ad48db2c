package id.jmo.information.model.content;

import id.jmo.platform.values.Identifier;
import id.jmo.platform.values.Uuid7;
import java.util.UUID;

/** Identifies an item of content, through all its revisions. */
public record ContentId(UUID value) implements Identifier<ContentId> {

    /** A new identifier, a UUIDv7. */
    public static ContentId next() {
        return new ContentId(Uuid7.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static ContentId of(String text) {
        return new ContentId(Identifier.uuid(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
