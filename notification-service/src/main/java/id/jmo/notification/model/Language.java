package id.jmo.notification.model;

import java.util.Arrays;
import java.util.Locale;

/** The languages members are written to in. */
public enum Language {
    INDONESIAN("id"),
    ENGLISH("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** ISO 639-1. */
    public String code() {
        return code;
    }

    public Locale locale() {
        return Locale.of(code);
    }

    /** The language with that code; Indonesian for any that we do not write. */
    public static Language of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code.equals(code))
                .findFirst()
                .orElse(INDONESIAN);
    }
}
