package id.jmo.platform.openapi;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Names a schema after its class, and a nested class after the outer one too: Detail in {@code PayoutView} becomes
 * "PayoutDetail". Two classes of one name are refused, because one of them
 * would show the other's schema; not while names are given, because springdoc swallows what goes wrong there.
 */
final class SchemaNames extends TypeNameResolver {

    private static final Pattern ROLE_IN_CODE = Pattern.compile("(Controller|Views?|Answer)$");

    private final Map<String, Class<?>> named = new ConcurrentHashMap<>();
    private final Set<String> clashes = ConcurrentHashMap.newKeySet();

    @Override
    protected String getNameOfClass(Class<?> type) {
        String name = name(type);
        Class<?> other = named.putIfAbsent(name, type);
        if (other != null && !other.getName().equals(type.getName())) {
            clashes.add(name + ": " + other.getName() + " and " + type.getName());
        }
        return name;
    }

    /** @throws IllegalStateException if two classes have met under one name */
    void requireDistinct() {
        if (!clashes.isEmpty()) {
            throw new IllegalStateException("Two schemas of one name: " + String.join("; ", clashes));
        }
    }

    private static String name(Class<?> type) {
        String simple = type.getSimpleName();
        Class<?> outer = type.getEnclosingClass();
        if (outer == null) {
            return simple;
        }
        String prefix = ROLE_IN_CODE.matcher(name(outer)).replaceFirst("");
        String name = simple.startsWith(prefix) ? simple : prefix + simple;
        return name.equals(name(outer)) ? name + simple : name;
    }
}
