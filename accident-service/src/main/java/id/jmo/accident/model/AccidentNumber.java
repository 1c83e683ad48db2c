package id.jmo.accident.model;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * The number by which people speak of a reported accident: {@code JKK-2611-K7QX3M}, with the year and month of the
 * report. It says nothing about the member, and no number follows from another.
 */
public record AccidentNumber(String text) {

    /** Without I, L, O, U, 0 and 1, which are misread or misheard. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 6;

    /** The form of a number, for the validation of requests. */
    public static final String FORM = "JKK-\\d{4}-[" + ALPHABET + "]{" + LENGTH + "}";

    private static final Pattern PATTERN = Pattern.compile(FORM);
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @throws IllegalArgumentException if the text has another form */
    public AccidentNumber {
        if (!PATTERN.matcher(text).matches()) {
            throw new IllegalArgumentException("Not the number of a reported accident");
        }
    }

    /** A new number; the store refuses one that is taken. */
    public static AccidentNumber next(LocalDate reportedOn) {
        StringBuilder text =
                new StringBuilder("JKK-%02d%02d-".formatted(reportedOn.getYear() % 100, reportedOn.getMonthValue()));
        RANDOM.ints(LENGTH, 0, ALPHABET.length()).mapToObj(ALPHABET::charAt).forEach(text::append);
        return new AccidentNumber(text.toString());
    }

    @Override
    public String toString() {
        return text;
    }
}
