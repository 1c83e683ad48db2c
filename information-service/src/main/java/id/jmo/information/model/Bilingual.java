package id.jmo.information.model;

import id.jmo.platform.values.Language;

/** The same text in both languages of the suite. */
public record Bilingual(String indonesian, String english) {

    public String in(Language language) {
        return switch (language) {
            case INDONESIAN -> indonesian;
            case ENGLISH -> english;
        };
    }
}
