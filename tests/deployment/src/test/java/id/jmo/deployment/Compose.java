package id.jmo.deployment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code docker-compose.yml}, read as Docker reads it: anchors and merges resolved, variables as they stand. */
@SuppressWarnings("unchecked")
final class Compose {

    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{([A-Z0-9_]+)(?::-([^}]*)|:?\\?[^}]*)?}");

    private final Map<String, Object> file = Repository.yaml("docker-compose.yml");

    Set<String> serviceNames() {
        return services().keySet();
    }

    Map<String, Map<String, Object>> services() {
        return (Map<String, Map<String, Object>>) file.get("services");
    }

    Map<String, Object> service(String name) {
        Map<String, Object> service = services().get(name);
        if (service == null) {
            throw new AssertionError("docker-compose.yml has no service " + name);
        }
        return service;
    }

    /** The services whose programs are of this repository. */
    List<String> ours() {
        return services().keySet().stream()
                .filter(service -> builtBy(service, "deploy/images/Dockerfile"))
                .toList();
    }

    boolean builtBy(String service, String dockerfile) {
        return service(service).get("build") instanceof Map<?, ?> build && dockerfile.equals(build.get("dockerfile"));
    }

    Map<String, String> environment(String name) {
        Map<String, String> environment = new LinkedHashMap<>();
        ((Map<String, Object>) service(name).getOrDefault("environment", Map.of()))
                .forEach((key, value) -> environment.put(key, String.valueOf(value)));
        return environment;
    }

    Map<String, String> buildArguments(String name) {
        return (Map<String, String>) ((Map<String, Object>) service(name).get("build")).get("args");
    }

    Map<String, Object> section(String name) {
        return (Map<String, Object>) file.getOrDefault(name, Map.of());
    }

    /** The variables that the file takes from {@code .env}. */
    static Set<String> variables() {
        Set<String> names = new TreeSet<>();
        Matcher variable = VARIABLE.matcher(Repository.read("docker-compose.yml"));
        while (variable.find()) {
            names.add(variable.group(1));
        }
        return names;
    }

    /** The default that the file gives a variable; null if it has none. */
    static String defaultOf(String name) {
        Matcher variable = VARIABLE.matcher(Repository.read("docker-compose.yml"));
        while (variable.find()) {
            if (variable.group(1).equals(name) && variable.group(2) != null) {
                return variable.group(2);
            }
        }
        return null;
    }

    /** A value with every variable replaced by its default, or by its name where it has none. */
    static String resolved(String value) {
        return VARIABLE.matcher(value)
                .replaceAll(variable ->
                        Matcher.quoteReplacement(variable.group(2) == null ? variable.group(1) : variable.group(2)));
    }
}
