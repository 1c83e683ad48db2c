package id.jmo.information.messaging;

import id.jmo.information.model.Bilingual;

/** A text in both languages, as events carry it. */
public record Texts(String id, String en) {

    public static Texts of(Bilingual text) {
        return new Texts(text.indonesian(), text.english());
    }
}
