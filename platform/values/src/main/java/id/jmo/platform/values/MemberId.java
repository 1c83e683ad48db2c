package id.jmo.platform.values;

import java.util.UUID;

/** Identifies a member across all services; one person has one, whatever the number of KPJs. */
public record MemberId(UUID value) implements Identifier<MemberId> {

    /** A new identifier, a UUIDv7. */
    public static MemberId next() {
        return new MemberId(Uuid7.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static MemberId of(String text) {
        return new MemberId(Identifier.uuid(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
