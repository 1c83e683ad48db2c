package id.jmo.account.model.registration;

import id.jmo.platform.values.Identifier;
import id.jmo.platform.values.Uuid7;
import java.util.UUID;

/** Identifies the registration of one account. To go on with it takes its secret besides. */
public record RegistrationId(UUID value) implements Identifier<RegistrationId> {

    /** A new identifier, a UUIDv7. */
    public static RegistrationId next() {
        return new RegistrationId(Uuid7.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static RegistrationId of(String text) {
        return new RegistrationId(Identifier.uuid(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
