package id.jmo.platform.personaldata;

import org.jspecify.annotations.Nullable;

/** A ciphertext that cannot be decrypted: of another form, of an unknown key, changed, or moved. */
public sealed class UnreadablePersonalData extends RuntimeException permits MisplacedPersonalData {

    private static final long serialVersionUID = 1L;

    UnreadablePersonalData(String why, @Nullable Throwable cause) {
        super("Personal data cannot be read: " + why, cause);
    }
}
