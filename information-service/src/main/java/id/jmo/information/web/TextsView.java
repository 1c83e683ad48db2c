package id.jmo.information.web;

import id.jmo.information.model.Bilingual;

/** A text in both languages: Indonesian and English. */
public record TextsView(String id, String en) {

    public static TextsView of(Bilingual text) {
        return new TextsView(text.indonesian(), text.english());
    }
}
