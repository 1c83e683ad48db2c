package id.jmo.platform.values;

import java.util.UUID;

/** Identifies one reported work accident or occupational disease. */
public record AccidentId(UUID value) implements Identifier<AccidentId> {

    /** A new identifier, a UUIDv7. */
    public static AccidentId next() {
        return new AccidentId(Uuid7.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static AccidentId of(String text) {
        return new AccidentId(Identifier.uuid(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
