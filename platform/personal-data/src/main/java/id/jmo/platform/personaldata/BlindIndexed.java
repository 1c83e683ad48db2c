package id.jmo.platform.personaldata;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A {@link BlindIndex} of what a document holds encrypted, which can therefore be made anew under another key. Declare it as a
 * bean.
 *
 * @param collection of the documents
 * @param field of the document that holds the fingerprint, without which the document is passed over; null if it is only the id
 *     of an entry
 * @param entry the entry by which one document at most has the text; null if several may
 * @param text what the fingerprint is of
 */
public record BlindIndexed(
        String collection, @Nullable String field, @Nullable Entry entry, Text text) {

    /**
     * A document whose id is the fingerprint behind this prefix, such as a guard.
     *
     * @param prefix may be empty
     * @param holder the field that says whose it is
     */
    public record Entry(String collection, String prefix, String holder) {}

    /** Reads the text whose fingerprint there is. */
    @FunctionalInterface
    public interface Text {

        /**
         * @return null if this document has none
         * @throws UnreadablePersonalData if it cannot be decrypted
         */
        @Nullable
        String of(Document stored, PersonalDataCipher cipher);
    }

    /** @param value the field whose text, once decrypted, is what the fingerprint is of */
    public static BlindIndexed of(String collection, String field, String value) {
        return new BlindIndexed(collection, field, null, (stored, cipher) -> decrypted(stored, value, cipher));
    }

    /** The same, of which one document at most may have each text. */
    public BlindIndexed onceIn(Entry entries) {
        return new BlindIndexed(collection, field, entries, text);
    }

    /**
     * The text of a field of that path, such as {@code contact.phone}; null if there is none.
     *
     * @throws UnreadablePersonalData if it cannot be decrypted, or belongs elsewhere
     */
    public static @Nullable String decrypted(Document stored, String path, PersonalDataCipher cipher) {
        Object found = stored;
        for (String name : path.split("\\.", -1)) {
            found = found instanceof Document document ? document.get(name) : null;
        }
        if (!(found instanceof String encrypted)) {
            return null;
        }
        cipher.check(encrypted, new Place(String.valueOf(stored.get("_id")), path));
        return cipher.decrypt(encrypted);
    }
}
