package id.jmo.platform.values;

import java.util.UUID;

/** Identifies a claim, and with it the hold on the balance, the payout and the timeline that belong to it. */
public record ClaimId(UUID value) implements Identifier<ClaimId> {

    /** A new identifier, a UUIDv7. */
    public static ClaimId next() {
        return new ClaimId(Uuid7.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static ClaimId of(String text) {
        return new ClaimId(Identifier.uuid(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
