package id.jmo.platform.owndata;

import id.jmo.platform.owndata.DataSection.Content;
import id.jmo.platform.owndata.DataSection.Value;
import id.jmo.platform.problems.ProblemTexts;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a member's data in the language of the request. */
final class Composer {

    private static final List<Locale> LANGUAGES = List.of(Locale.of("id"), Locale.ENGLISH);

    private final ProblemTexts texts;

    Composer(ProblemTexts texts) {
        this.texts = texts;
    }

    /** @throws IllegalStateException that names every text which a section lacks in one of the languages */
    void requireTexts(List<DataSection<?>> sections) {
        List<String> missing = sections.stream()
                .flatMap(DataSection::texts)
                .distinct()
                .filter(key -> LANGUAGES.stream()
                        .anyMatch(language -> text(language, key).equals(key)))
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("Texts missing in one language: " + String.join(", ", missing));
        }
    }

    PersonalDataView.Section section(Content content, Locale language) {
        return new PersonalDataView.Section(
                content.section(),
                text(language, content.title()),
                content.items().stream()
                        .map(item -> new PersonalDataView.Item(item.stream()
                                .map(value -> field(value, language))
                                .toList()))
                        .toList(),
                content.cut() ? texts.get(language, "own-data.more", Map.of("limit", DataSection.MOST_ITEMS)) : null);
    }

    private PersonalDataView.Field field(Value field, Locale language) {
        return new PersonalDataView.Field(
                field.field(), text(language, field.label()), exact(field.value()), readable(field, language));
    }

    private static @Nullable String exact(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Rupiah rupiah -> String.valueOf(rupiah.amount());
            case Instant instant -> Jakarta.at(instant).toString();
            case Enum<?> constant -> constant.name();
            case Words words -> words.value();
            case List<?> codes -> codes.isEmpty() ? null : joined(codes, ",", code -> code);
            case Object other -> other.toString();
        };
    }

    private @Nullable String readable(Value field, Locale language) {
        return switch (field.value()) {
            case null -> null;
            case LocalDate date -> written("d MMMM uuuu", language).format(date);
            case YearMonth month -> written("MMMM uuuu", language).format(month);
            case Instant instant -> written(Jakarta.at(instant), language);
            case Boolean yes -> text(language, yes ? "own-data.yes" : "own-data.no");
            case Words words -> words.text().apply(language);
            case Enum<?> constant -> text(language, Objects.requireNonNull(field.prefix()) + "." + constant.name());
            case List<?> codes ->
                codes.isEmpty()
                        ? null
                        : joined(codes, " · ", code -> {
                            String key = field.prefix() + "." + code;
                            String text = text(language, key);
                            return text.equals(key) ? code : text;
                        });
            case Object other -> other.toString();
        };
    }

    private static String joined(List<?> codes, String separator, UnaryOperator<String> each) {
        return codes.stream().map(Object::toString).map(each).collect(Collectors.joining(separator));
    }

    private static String written(OffsetDateTime time, Locale language) {
        return written("d MMMM uuuu HH.mm", language).format(time) + " WIB";
    }

    private static DateTimeFormatter written(String pattern, Locale language) {
        return DateTimeFormatter.ofPattern(pattern, language);
    }

    private String text(Locale language, String key) {
        return texts.get(language, key, Map.of());
    }
}
