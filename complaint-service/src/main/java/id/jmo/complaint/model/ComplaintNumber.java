package id.jmo.complaint.model;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * What people call a complaint by, over the phone and on paper: {@code P-2026-7K3M-9QXD}. The last eight characters are random
 * (40 bits), so that no number leads to another and nobody has to count; I, L, O and U are not used.
 */
public record ComplaintNumber(String text) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern FORM = Pattern.compile("P-\\d{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");

    public ComplaintNumber {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("No number of a complaint");
        }
    }

    /** A new number. That it is free shows when the complaint is stored. */
    public static ComplaintNumber random(int year, RandomGenerator random) {
        StringBuilder text = new StringBuilder("P-%04d-".formatted(year));
        for (int i = 0; i < 8; i++) {
            text.append(i == 4 ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new ComplaintNumber(text.toString());
    }

    /** The number that somebody has typed, in capitals or not; empty if it is none. */
    public static Optional<ComplaintNumber> parse(String typed) {
        String text = typed.strip().toUpperCase(Locale.ROOT);
        return FORM.matcher(text).matches() ? Optional.of(new ComplaintNumber(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
