package id.jmo.platform.values;

import java.util.UUID;

/** Names a claim, and with it the hold on the balance, the payout and the timeline that belong to it. */
public record ClaimId(UUID value) implements Comparable<ClaimId> {

    /** A fresh identifier, a UUIDv7: later ones sort after earlier ones. */
    public static ClaimId next() {
        return new ClaimId(Uuid7.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static ClaimId of(String text) {
        return new ClaimId(UUID.fromString(text));
    }

    @Override
    public int compareTo(ClaimId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
