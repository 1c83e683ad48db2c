package id.jmo.information.model.outage;

import id.jmo.platform.values.Identifier;
import id.jmo.platform.values.Uuid7;
import java.util.UUID;

/** Identifies an outage, from the proposal or the announcement to its end. */
public record OutageId(UUID value) implements Identifier<OutageId> {

    /** A new identifier, a UUIDv7. */
    public static OutageId next() {
        return new OutageId(Uuid7.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static OutageId of(String text) {
        return new OutageId(Identifier.uuid(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
