package id.jmo.complaint.model.catalogue;

import id.jmo.platform.values.Language;

/** A text in both languages. */
public record Localised(String indonesian, String english) {

    public String in(Language language) {
        return switch (language) {
            case INDONESIAN -> indonesian;
            case ENGLISH -> english;
        };
    }
}
