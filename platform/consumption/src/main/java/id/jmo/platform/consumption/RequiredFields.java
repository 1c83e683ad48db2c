package id.jmo.platform.consumption;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an event must say: every component of the record that it is read as, and of the records in it, unless it is
 * declared {@link Nullable}. JSON leaves out what it likes; without this a handler would meet it somewhere on its way.
 */
final class RequiredFields {

    private static final ClassValue<List<RecordComponent>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            return components == null ? List.of() : List.copyOf(Arrays.asList(components));
        }
    };

    private RequiredFields() {}

    /** The paths of the fields that lack, such as {@code payout.bankCode}, in the order of their declaration. */
    static List<String> missingIn(Object data) {
        List<String> missing = new ArrayList<>();
        look(data, "", missing);
        return missing;
    }

    private static void look(Object value, String path, List<String> missing) {
        if (value instanceof Collection<?> many) {
            int place = 0;
            for (Object each : many) {
                lookAt(each, true, path + "[" + place++ + "]", missing);
            }
        }
        for (RecordComponent component : COMPONENTS.get(value.getClass())) {
            boolean required = !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            lookAt(
                    read(component, value),
                    required,
                    path.isEmpty() ? component.getName() : path + "." + component.getName(),
                    missing);
        }
    }

    private static void lookAt(@Nullable Object value, boolean required, String path, List<String> missing) {
        if (value != null) {
            look(value, path, missing);
        } else if (required) {
            missing.add(path);
        }
    }

    private static @Nullable Object read(RecordComponent component, Object record) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
