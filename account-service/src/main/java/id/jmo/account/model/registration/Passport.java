package id.jmo.account.model.registration;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The passport of a foreign citizen: the country that issued it, and its number (ICAO Doc 9303: up to nine letters and
 * digits; the least, five, is our own). Personal data: {@link #toString()} hides the number.
 *
 * @param country ISO 3166-1 alpha-3, as it is printed in the passport
 * @param number capital letters and digits; spaces are dropped
 */
public record Passport(String country, String number) {

    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9]{5,9}");

    public Passport {
        country = upper(country);
        number = upper(number);
        if (!isCountry(country) || !isNumber(number)) {
            throw new IllegalArgumentException(
                    "A passport has a country code of three letters and a number of 5 to 9 signs");
        }
    }

    /** Whether it is a country, other than Indonesia. */
    public static boolean isCountry(String text) {
        return !upper(text).equals("IDN")
                && Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3).contains(upper(text));
    }

    public static boolean isNumber(String text) {
        return NUMBER.matcher(upper(text)).matches();
    }

    private static String upper(String text) {
        return text.replace(" ", "").toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "Passport[" + country + "]";
    }
}
