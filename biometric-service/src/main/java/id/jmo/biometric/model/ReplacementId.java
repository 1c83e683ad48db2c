package id.jmo.biometric.model;

import id.jmo.platform.values.Identifier;
import id.jmo.platform.values.Uuid7;
import java.util.UUID;

/** Identifies one proposal to replace a member's reference photo; ids sort by the time of the proposal. */
public record ReplacementId(UUID value) implements Identifier<ReplacementId> {

    public static ReplacementId next() {
        return new ReplacementId(Uuid7.next());
    }

    public static ReplacementId of(String text) {
        return new ReplacementId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
