package id.jmo.platform.values;

import java.util.UUID;

/** Names one attempt to show that the person in front of the camera is the member. */
public record VerificationId(UUID value) implements Comparable<VerificationId> {

    /** A fresh identifier, a UUIDv7: later ones sort after earlier ones. */
    public static VerificationId next() {
        return new VerificationId(Uuid7.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static VerificationId of(String text) {
        return new VerificationId(UUID.fromString(text));
    }

    @Override
    public int compareTo(VerificationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
