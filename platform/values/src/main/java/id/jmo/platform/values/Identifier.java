package id.jmo.platform.values;

import java.util.UUID;

/**
 * A typed identifier. A service declares its own and registers it nowhere: JSON, MongoDB, path variables, API
 * documents, problems and logs find it by this interface.
 *
 * <pre>{@code
 * record ComplaintId(UUID value) implements Identifier<ComplaintId> {
 *
 *     static ComplaintId next() {
 *         return new ComplaintId(Uuid7.next());
 *     }
 *
 *     @Override
 *     public String toString() {
 *         return value.toString();
 *     }
 * }
 * }</pre>
 *
 * @param <T> the identifier itself: a record with the one component {@code value}, whose {@code toString} is the UUID
 */
public interface Identifier<T extends Identifier<T>> extends Comparable<T> {

    /** A UUIDv7 where the suite makes the identifier: see {@link Uuid7}. */
    UUID value();

    /** Later identifiers sort after earlier ones. */
    @Override
    default int compareTo(T other) {
        return value().compareTo(other.value());
    }

    /**
     * Reads an identifier of a type that is known only at run time.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    static <I extends Identifier<?>> I of(Class<I> type, String text) {
        return type.cast(IdentifierConstructors.create(type, uuid(text)));
    }

    /**
     * Reads a UUID in its one form of five groups; Java also reads {@code 1-1-1-1-1}.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    static UUID uuid(String text) {
        UUID read = UUID.fromString(text);
        if (!read.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("No UUID in full");
        }
        return read;
    }
}
