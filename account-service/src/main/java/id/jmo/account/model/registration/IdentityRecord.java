package id.jmo.account.model.registration;

import id.jmo.platform.values.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * What a person proves who they are with, beside the member's record. It is not part of the member, because it is
 * published to nobody.
 *
 * @param passport of a foreign citizen
 * @param mothersName the mother's name before marriage (nama ibu kandung), absent if it is not on record
 */
public record IdentityRecord(
        @Nullable Passport passport, @Nullable PersonName mothersName) {

    /** Of a member about whom nothing more is on record. */
    public static final IdentityRecord NONE = new IdentityRecord(null, null);

    @Override
    public String toString() {
        return "IdentityRecord";
    }
}
