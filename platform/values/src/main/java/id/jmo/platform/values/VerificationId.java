package id.jmo.platform.values;

import java.util.UUID;

/** Identifies one attempt to prove that the person in front of the camera is the member. */
public record VerificationId(UUID value) implements Identifier<VerificationId> {

    /** A new identifier, a UUIDv7. */
    public static VerificationId next() {
        return new VerificationId(Uuid7.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static VerificationId of(String text) {
        return new VerificationId(Identifier.uuid(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
