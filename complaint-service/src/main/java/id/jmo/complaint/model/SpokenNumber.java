package id.jmo.complaint.model;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Numbers for people to say over the phone and to write on paper: a letter, the year, and eight random characters (40
 * bits), so that no number leads to another and nobody has to count. I, L, O and U are not used.
 *
 * @param letter that all numbers of this kind begin with
 */
public record SpokenNumber(String letter) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern REST = Pattern.compile("-\\d{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");

    public String random(int year, RandomGenerator random) {
        StringBuilder text = new StringBuilder("%s-%04d-".formatted(letter, year));
        for (int i = 0; i < 8; i++) {
            text.append(i == 4 ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    /** The number that somebody has typed, in capitals or not; empty if it is none. */
    public Optional<String> parse(String typed) {
        return Optional.of(typed.strip().toUpperCase(Locale.ROOT)).filter(this::isOne);
    }

    /** @throws IllegalArgumentException if the text is no such number */
    public void require(String text) {
        if (!isOne(text)) {
            throw new IllegalArgumentException("No number of this kind");
        }
    }

    private boolean isOne(String text) {
        return text.startsWith(letter)
                && REST.matcher(text.substring(letter.length())).matches();
    }
}
