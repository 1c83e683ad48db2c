package id.jmo.platform.values;

import java.util.UUID;

/** Identifies one complaint. */
public record ComplaintId(UUID value) implements Identifier<ComplaintId> {

    /** A new identifier, a UUIDv7. */
    public static ComplaintId next() {
        return new ComplaintId(Uuid7.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static ComplaintId of(String text) {
        return new ComplaintId(Identifier.uuid(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
