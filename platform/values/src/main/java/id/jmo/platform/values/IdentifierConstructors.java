package id.jmo.platform.values;

import java.lang.reflect.Constructor;
import java.util.UUID;

/** The canonical constructors of identifiers, looked up once for each type. */
final class IdentifierConstructors {

    private static final ClassValue<Constructor<?>> BY_TYPE = new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> type) {
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(UUID.class);
                // A service's own identifier need not be public.
                constructor.setAccessible(true);
                return constructor;
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(type.getName() + " has no constructor with a UUID", e);
            }
        }
    };

    private IdentifierConstructors() {}

    static Object create(Class<?> type, UUID value) {
        try {
            return BY_TYPE.get(type).newInstance(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName() + " cannot be created", e);
        }
    }
}
