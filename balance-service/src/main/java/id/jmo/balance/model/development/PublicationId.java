package id.jmo.balance.model.development;

import id.jmo.platform.values.Identifier;
import id.jmo.platform.values.Uuid7;
import java.util.UUID;

/** Identifies one publication of a year's rate. */
public record PublicationId(UUID value) implements Identifier<PublicationId> {

    /** A new identifier, a UUIDv7. */
    public static PublicationId next() {
        return new PublicationId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
