package id.jmo.platform.owndata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A section of the copy: things of one kind, each with the same named fields. Its title is the text
 * {@code own-data.<section>}, the label of a field {@code own-data.<section>.<field>}, both in the service's
 * {@code messages/problems_*.properties}.
 *
 * <p>A field's value is a text, a number, a date, a month, an instant, an amount in rupiah, yes or no, or a constant of
 * an enum. A constant's text is {@code <prefix>.<CONSTANT>}. What has its texts elsewhere is given as {@link Words}.
 *
 * @param <T> what the section is about
 */
public final class DataSection<T> {

    /** As many items as a section has, so that a copy has an end; those that are left out are the oldest. */
    static final int MOST_ITEMS = 200;

    /** As many items as a source reads: one more than are shown, from which the section knows that there are others. */
    public static final int READ_ITEMS = MOST_ITEMS + 1;

    private final String name;
    private final List<Field<T>> fields;

    private DataSection(String name, List<Field<T>> fields) {
        this.name = name;
        this.fields = List.copyOf(fields);
    }

    /** @param prefix of the constants' texts, for a field of an enum */
    private record Field<T>(
            String name,
            @Nullable String prefix,
            List<String> constants,
            Function<? super T, ? extends @Nullable Object> value) {}

    /** A section without fields. */
    public static <T> DataSection<T> named(String name) {
        return new DataSection<>(name, List.of());
    }

    /** The section with one field more. */
    public DataSection<T> field(String field, Function<? super T, ? extends @Nullable Object> value) {
        return with(new Field<>(field, null, List.of(), value));
    }

    /** The section with one field more, whose texts are {@code own-data.<section>.<field>.<CONSTANT>}. */
    public <E extends Enum<E>> DataSection<T> coded(
            String field, Class<E> type, Function<? super T, ? extends @Nullable E> value) {
        return coded(field, type, label(field), value);
    }

    /** The section with one field more, whose constants have texts already. */
    public <E extends Enum<E>> DataSection<T> coded(
            String field, Class<E> type, String prefix, Function<? super T, ? extends @Nullable E> value) {
        List<String> constants =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        return with(new Field<>(field, prefix, constants, value));
    }

    /** The section with one field more, of codes; one that has no text {@code <prefix>.<code>} is shown as it is. */
    public DataSection<T> codes(String field, String prefix, Function<? super T, List<String>> value) {
        return with(new Field<>(field, prefix, List.of(), value));
    }

    private DataSection<T> with(Field<T> field) {
        List<Field<T>> more = new ArrayList<>(fields);
        more.add(field);
        return new DataSection<>(name, more);
    }

    /** As {@link #of(List)}; of more than are shown no more are read. */
    public Content of(Stream<? extends T> items) {
        return of(items.limit(READ_ITEMS).toList());
    }

    /** The section with these items, the latest first; beyond {@value #MOST_ITEMS} it says where the others are. */
    public Content of(List<? extends T> items) {
        return new Content(
                name, items.stream().limit(MOST_ITEMS).map(this::item).toList(), items.size() > MOST_ITEMS);
    }

    /** The section with one item, or none. */
    public Content ofOne(@Nullable T item) {
        return of(item == null ? List.of() : List.of(item));
    }

    private List<Value> item(T item) {
        return fields.stream()
                .map(field -> new Value(
                        field.name(),
                        label(field.name()),
                        field.prefix(),
                        field.value().apply(item)))
                .toList();
    }

    private String title() {
        return title(name);
    }

    private static String title(String section) {
        return "own-data." + section;
    }

    private String label(String field) {
        return title() + "." + field;
    }

    /** The keys of all texts that the section needs. */
    Stream<String> texts() {
        return Stream.concat(
                Stream.of(title()),
                fields.stream()
                        .flatMap(field -> Stream.concat(
                                Stream.of(label(field.name())),
                                field.constants().stream().map(constant -> field.prefix() + "." + constant))));
    }

    /**
     * What a section has of one member. Its text form reveals nothing.
     *
     * @param cut whether there are items that are left out
     */
    public record Content(String section, List<List<Value>> items, boolean cut) {

        String title() {
            return DataSection.title(section);
        }

        @Override
        public String toString() {
            return "Content[" + section + "]";
        }
    }

    /**
     * A field of one item.
     *
     * @param label the key of its label
     * @param prefix of the key of its text, for a constant
     */
    record Value(
            String field,
            String label,
            @Nullable String prefix,
            @Nullable Object value) {

        @Override
        public String toString() {
            return "Value[" + field + "]";
        }
    }
}
