package id.jmo.information.application.search;

import id.jmo.information.model.Bilingual;
import id.jmo.platform.values.Language;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** This instance's index of what everybody may read. It is a copy: the store has the truth. */
public interface SearchIndex {

    /**
     * What is searched.
     *
     * @param id of a published item, or the code of a branch
     * @param slug of an item; branches have none
     * @param text all its words but the title's, without markup
     * @param from from when it is found; {@link Instant#MIN} if always
     * @param until until when it is found; {@link Instant#MAX} if always
     */
    record Entry(
            String id,
            SearchKind kind,
            @Nullable String slug,
            Bilingual title,
            Bilingual text,
            Instant from,
            Instant until) {}

    /**
     * @param words as somebody typed them, misspelt or in the other language
     * @param language of the texts in the answer
     * @param kind only this kind; all if absent
     * @param skip how many of the best hits to leave out
     */
    record Inquiry(
            String words, Language language, @Nullable SearchKind kind, Instant now, int skip, int limit) {}

    /** A piece of a text; those that match are to be shown so. Plain text, whatever it looks like. */
    record Fragment(String text, boolean matches) {}

    /**
     * @param id as in the {@link Entry}
     * @param excerpt the part of the text that matches best
     */
    record Hit(String id, SearchKind kind, @Nullable String slug, List<Fragment> title, List<Fragment> excerpt) {

        public Hit {
            title = List.copyOf(title);
            excerpt = List.copyOf(excerpt);
        }
    }

    /** Replaces what the index has under these ids. */
    void put(List<Entry> entries);

    void remove(List<String> ids);

    /** Makes earlier changes visible to searches. */
    void refresh();

    /** The best hits first. */
    List<Hit> find(Inquiry inquiry);
}
