package id.jmo.platform.owndata;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one service keeps of a member.
 *
 * @param service such as {@code claim-service}
 * @param asOf when it was read
 */
public record PersonalDataView(String service, OffsetDateTime asOf, List<Section> sections) {

    /**
     * Things of one kind.
     *
     * @param name stays the same in all languages
     * @param title in the language of the request
     * @param items the latest first, at most 200
     * @param more where the others are, if there are more
     */
    public record Section(
            String name,
            String title,
            List<Item> items,
            @Nullable String more) {}

    /** One of them. */
    public record Item(List<Field> fields) {}

    /**
     * A field of it.
     *
     * @param name stays the same in all languages
     * @param label in the language of the request
     * @param value in the form that the API has everywhere: whole rupiah, ISO 8601, the name of a constant; null if
     *     nothing is on record
     * @param text as people write it, in the language of the request
     */
    public record Field(
            String name,
            String label,
            @Nullable String value,
            @Nullable String text) {

        @Override
        public String toString() {
            return "Field[" + name + "]";
        }
    }
}
