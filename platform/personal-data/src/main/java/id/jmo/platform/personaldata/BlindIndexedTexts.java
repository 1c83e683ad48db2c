package id.jmo.platform.personaldata;

import java.util.List;
import org.bson.Document;

/**
 * The {@link BlindIndex}es of several texts that a document holds encrypted, such as the words of a name, which can therefore be
 * made anew under another key. Any number of documents may have the same text. Declare it as a bean.
 *
 * @param collection of the documents
 * @param field the list of the fingerprints, as {@link BlindIndex#ofEach} gives it; a document without it gets one
 * @param texts what the fingerprints are of
 */
public record BlindIndexedTexts(String collection, String field, Texts texts) {

    /** Reads the texts whose fingerprints there are. */
    @FunctionalInterface
    public interface Texts {

        /**
         * @return empty if this document has none
         * @throws UnreadablePersonalData if they cannot be decrypted
         */
        List<String> of(Document stored, PersonalDataCipher cipher);
    }
}
