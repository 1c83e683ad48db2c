package id.jmo.platform.owndata;

import java.util.Locale;
import java.util.function.Function;

/**
 * A value whose text does not come from the service's messages, such as a title of a catalogue.
 *
 * @param value for programs
 * @param text for people, in a language
 */
public record Words(String value, Function<Locale, String> text) {

    @Override
    public String toString() {
        return "Words";
    }
}
