package id.jmo.platform.values;

import java.util.UUID;

/** Names a member across all services; one person has one, whatever the number of KPJs. */
public record MemberId(UUID value) implements Comparable<MemberId> {

    /** A fresh identifier, a UUIDv7: later ones sort after earlier ones. */
    public static MemberId next() {
        return new MemberId(Uuid7.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static MemberId of(String text) {
        return new MemberId(UUID.fromString(text));
    }

    @Override
    public int compareTo(MemberId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
