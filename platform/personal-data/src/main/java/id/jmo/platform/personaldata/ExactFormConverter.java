package id.jmo.platform.personaldata;

import id.jmo.platform.values.IsoForms;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;

/**
 * Reads the dates and durations of path variables and request parameters, each in its one form: Spring's own
 * converters also read what the caller's locale writes. An empty text is no value.
 */
class ExactFormConverter implements GenericConverter {

    private static final Map<Class<?>, Function<String, Object>> FORMS =
            Map.of(LocalDate.class, IsoForms::date, Duration.class, IsoForms::duration);

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return FORMS.keySet().stream()
                .map(type -> new ConvertiblePair(String.class, type))
                .collect(Collectors.toSet());
    }

    @Override
    public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
        String text = (String) source;
        return text == null || text.isEmpty()
                ? null
                : Objects.requireNonNull(FORMS.get(to.getType())).apply(text);
    }
}
