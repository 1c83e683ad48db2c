package id.jmo.platform.values;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A phone number in international form, {@code +6281234567890}. {@link #of} brings what people write into that form; the
 * constructor takes what is stored, so that a number from before a change of the numbering plan stays readable. Personal
 * data: {@link #toString()} masks it.
 */
public record PhoneNumber(String international) {

    private static final Pattern INTERNATIONAL = Pattern.compile("\\+\\d{8,15}");
    private static final Pattern WRITTEN = Pattern.compile("\\+?[0-9 ().-]{6,30}");
    private static final Pattern SEPARATORS = Pattern.compile("[ ().-]");
    private static final String HOME = "ID";

    public PhoneNumber {
        if (!INTERNATIONAL.matcher(international).matches()) {
            throw new IllegalArgumentException("An international phone number has a plus sign and 8 to 15 digits");
        }
    }

    /**
     * The number that is meant. An Indonesian number may be written with {@code 0}, {@code 62}, {@code +62},
     * {@code 0062} or {@code +62 (0)}; members abroad (PMI) write the country code of theirs.
     *
     * @throws IllegalArgumentException if the numbering plan of the country has no such number
     */
    public static PhoneNumber of(String written) {
        return parse(written).orElseThrow(() -> new IllegalArgumentException("Not a phone number"));
    }

    public static boolean isWellFormed(String written) {
        return parse(written).isPresent();
    }

    private static Optional<PhoneNumber> parse(String written) {
        if (!WRITTEN.matcher(written).matches()) {
            return Optional.empty();
        }
        PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
        try {
            var number = plans.parse(withPlus(SEPARATORS.matcher(written).replaceAll("")), HOME);
            return plans.isValidNumber(number)
                    ? Optional.of(new PhoneNumber(plans.format(number, PhoneNumberUtil.PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException noNumber) {
            return Optional.empty();
        }
    }

    /** No Indonesian number begins with 00 or 62: it is a country code that follows. */
    private static String withPlus(String digits) {
        if (digits.startsWith("00")) {
            return "+" + digits.substring(2);
        }
        return digits.startsWith("62") ? "+" + digits : digits;
    }

    /** All but the country code's start and the last four digits hidden. */
    public String masked() {
        int length = international.length();
        return international.substring(0, 3) + "*".repeat(length - 7) + international.substring(length - 4);
    }

    @Override
    public String toString() {
        return masked();
    }
}
