package id.jmo.platform.values;

import java.util.UUID;

/** Identifies one order to pay a claim out. A claim whose money came back is paid by a second order with its own id. */
public record PayoutId(UUID value) implements Identifier<PayoutId> {

    /** A new identifier, a UUIDv7. */
    public static PayoutId next() {
        return new PayoutId(Uuid7.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static PayoutId of(String text) {
        return new PayoutId(Identifier.uuid(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
