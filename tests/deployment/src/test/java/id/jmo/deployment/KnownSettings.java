package id.jmo.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The settings that a service understands: those of Spring Boot, those in its own configuration files, and those that
 * its code binds. Code is read as text, because a service is no library that a test could load.
 */
final class KnownSettings {

    private static final String DEFAULTS = "platform/service-starter/src/main/resources/jmo-service-defaults.yaml";

    private static final List<String> PARTNER_SETTINGS =
            List.of("base-url", "tls.certificate", "tls.private-key", "tls.trusted");

    private static final Pattern PREFIX = Pattern.compile("@ConfigurationProperties\\(\\s*\"([a-z0-9.-]+)\"\\s*\\)");
    private static final Pattern COMPONENT = Pattern.compile("(\\w+(?:<[^()]*?>)?(?:\\[])?)\\s+(\\w+)\\s*[,)]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([a-zA-Z0-9_.-]+)(?::[^}]*)?}");

    private final Set<String> variables = new HashSet<>();
    private final Set<String> prefixes = new HashSet<>();

    /** @param module the service's folder */
    static KnownSettings of(String module) {
        KnownSettings known = new KnownSettings();
        known.addSpringBoot();
        known.addFile(Repository.ROOT.resolve(DEFAULTS));
        Repository.files(module + "/src/main/resources", "*.yaml").forEach(known::addFile);
        Stream.concat(
                        Repository.files(module + "/src/main/java", "*.java").stream(),
                        Repository.files("platform", "*.java").stream()
                                .filter(file -> file.toString().contains("/src/main/")))
                .forEach(known::addCode);
        known.addPartners(module);
        known.prefixes.add(variable("jmo.personal-data.keys"));
        known.add("jmo.personal-data.active-key");
        known.prefixes.add(variable("jmo.personal-data.own-keys"));
        known.add("jmo.personal-data.active-own-key");
        known.add("jmo.personal-data.blind-index-key");
        known.add("jmo.personal-data.index-key");
        known.add("jmo.personal-data.next-index-key");
        known.add("jmo.personal-data.previous-index-key");
        known.add("jmo.personal-data.unbound-in-store");
        known.add("jmo.personal-data.unbound-in-events");
        return known;
    }

    boolean understand(String variable) {
        String plain = variable.replace("_", "");
        return variables.contains(plain) || prefixes.stream().anyMatch(prefix -> plain.startsWith(prefix));
    }

    /** Whether the setting, or any below it, is known: {@code jmo.gateway.limits}. */
    boolean hasAnyBelow(String setting) {
        String start = variable(setting);
        return understand(start) || variables.stream().anyMatch(variable -> variable.startsWith(start));
    }

    private void addFile(Path file) {
        Repository.settings(file).forEach((name, value) -> {
            add(name);
            addPlaceholders(String.valueOf(value));
        });
    }

    private void add(String property) {
        variables.add(variable(property));
    }

    /** Upper case without separators: dashes vanish in a variable's name, and what a dot becomes is a matter of taste. */
    private static String variable(String property) {
        return property.replaceAll("\\[.*", "").replaceAll("[._-]", "").toUpperCase(Locale.ROOT);
    }

    /** What the partner clients bind for each partner by its name; of some, the code has only the first part. */
    private void addPartners(String module) {
        Pattern named = Pattern.compile("\\.named\\(\"([a-z-]+)\"( \\+ \\w+)?\\)");
        Repository.files(module + "/src/main/java", "*.java").stream()
                .flatMap(file -> named.matcher(read(file)).results())
                .forEach(partner -> {
                    String name = "jmo.partners." + partner.group(1);
                    if (partner.group(2) == null) {
                        PARTNER_SETTINGS.forEach(setting -> add(name + "." + setting));
                    } else {
                        prefixes.add(variable(name));
                    }
                });
    }

    private void addPlaceholders(String value) {
        PLACEHOLDER.matcher(value).results().forEach(result -> add(result.group(1)));
    }

    /** A record of properties: its prefix with each of its components, and with all below a map. */
    private void addCode(Path file) {
        String code = read(file);
        addPlaceholders(code);
        Matcher prefix = PREFIX.matcher(code);
        while (prefix.find()) {
            int start = code.indexOf("record ", prefix.end());
            int end = start < 0 ? -1 : code.indexOf('{', start);
            if (end < 0) {
                continue;
            }
            Matcher component = COMPONENT.matcher(code.substring(start, end));
            while (component.find()) {
                String name = prefix.group(1) + "." + component.group(2);
                add(name);
                if (component.group(1).startsWith("Map<")
                        || Character.isUpperCase(component.group(1).charAt(0))) {
                    addNested(code, prefix.group(1), component);
                }
            }
        }
    }

    private void addNested(String code, String prefix, Matcher component) {
        String type = component.group(1);
        String name = prefix + "." + component.group(2);
        if (type.startsWith("Map<")) {
            prefixes.add(variable(name));
            return;
        }
        int start = code.indexOf("record " + type + "(");
        if (start >= 0) {
            Matcher nested = COMPONENT.matcher(code.substring(start, code.indexOf('{', start)));
            while (nested.find()) {
                add(name + "." + nested.group(2));
            }
        }
    }

    private void addSpringBoot() {
        try {
            var files =
                    KnownSettings.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json");
            while (files.hasMoreElements()) {
                for (JsonNode property : parse(files.nextElement()).path("properties")) {
                    boolean gone = "error"
                            .equals(property.path("deprecation").path("level").asString(""));
                    if (!gone) {
                        add(property.path("name").asString());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse(URL file) throws IOException {
        try (InputStream content = file.openStream()) {
            return new JsonMapper().readTree(content);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return Map.of("variables", variables.size(), "prefixes", prefixes).toString();
    }
}
