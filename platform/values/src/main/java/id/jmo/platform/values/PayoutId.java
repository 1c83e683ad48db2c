package id.jmo.platform.values;

import java.util.UUID;

/** Names one order to pay a claim out. A claim whose money came back is paid by a second order with its own id. */
public record PayoutId(UUID value) implements Comparable<PayoutId> {

    /** A fresh identifier, a UUIDv7: later ones sort after earlier ones. */
    public static PayoutId next() {
        return new PayoutId(Uuid7.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static PayoutId of(String text) {
        return new PayoutId(UUID.fromString(text));
    }

    @Override
    public int compareTo(PayoutId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
