package id.jmo.information.model.appointments;

import id.jmo.platform.values.Identifier;
import id.jmo.platform.values.Uuid7;
import java.util.UUID;

/** Identifies an appointment. */
public record AppointmentId(UUID value) implements Identifier<AppointmentId> {

    /** The form of a {@link #code}. */
    public static final String CODE_FORM = "[0-9A-HJKMNP-TV-Z]{8}";

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CODE_LENGTH = 8;
    private static final int BITS_A_CHARACTER = 5;

    public static AppointmentId next() {
        return new AppointmentId(Uuid7.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static AppointmentId of(String text) {
        return new AppointmentId(Identifier.uuid(text));
    }

    /**
     * What the member shows at the branch: eight characters that nobody mistakes for one another (Crockford's base 32),
     * from the random part of the id. Among the appointments of one branch and day it is unique for all practical
     * purposes.
     */
    public String code() {
        StringBuilder code = new StringBuilder(CODE_LENGTH);
        long random = value.getLeastSignificantBits();
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(ALPHABET.charAt((int) (random >>> (i * BITS_A_CHARACTER)) & (ALPHABET.length() - 1)));
        }
        return code.toString();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
