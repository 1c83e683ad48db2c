package id.jmo.platform.serviceregistry;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code services.yaml}.
 *
 * @param name as the module's folder is called: {@code claim-service}
 * @param port on a machine without an offset, 1024 to 65535
 * @param heapMebibytes what Java may take for one person at the keyboard
 * @param title on the page of the API
 * @param paths prefixes that the gateway routes to the service, at least one
 * @param open patterns of paths that need no token, as Spring's {@code PathPattern} reads them, each below one of the
 *     prefixes
 * @param uploads paths that take larger bodies than the standard one
 * @param publishes the topic of the service's own events; null if it publishes none
 * @param furtherTopics of those of its events that come in masses
 * @param consumes the topics of other services that it reads
 * @param personalData whether it gives members their part of the copy of their own data
 * @param partners the external parties that it calls, by name
 */
public record Service(
        String name,
        int port,
        @JsonProperty("heap") int heapMebibytes,
        Title title,
        List<String> paths,
        List<String> open,
        List<Upload> uploads,
        @JsonProperty("topic") @Nullable String publishes,
        @JsonProperty("further-topics") List<String> furtherTopics,
        List<String> consumes,
        @JsonProperty("personal-data") boolean personalData,
        List<String> partners) {

    private static final Pattern NAME = Pattern.compile("[a-z]+(-[a-z]+)*-service");
    private static final Pattern PREFIX = Pattern.compile("(/api/v[0-9]+|/snap/v[0-9]+\\.[0-9]+)(/[a-z][a-z0-9-]*)+");

    /** What people call the service in Indonesian and in English. */
    public record Title(String id, String en) {

        public Title {
            Objects.requireNonNull(id, "title.id");
            Objects.requireNonNull(en, "title.en");
        }
    }

    /**
     * A path that takes larger bodies.
     *
     * @param path a pattern, as Spring's {@code PathPattern} reads it
     * @param limit a size with its unit, as {@code DataSize} reads it: {@code 8MB}
     */
    public record Upload(String path, String limit) {

        public Upload {
            Objects.requireNonNull(path, "uploads.path");
            Objects.requireNonNull(limit, "uploads.limit");
        }
    }

    /** @throws IllegalArgumentException if the row cannot be a service's */
    public Service {
        if (!NAME.matcher(Objects.requireNonNullElse(name, "")).matches()) {
            throw new IllegalArgumentException("A service is named like claim-service, not \"" + name + "\"");
        }
        Objects.requireNonNull(title, "title");
        paths = copy(paths);
        open = copy(open);
        uploads = copy(uploads);
        furtherTopics = copy(furtherTopics);
        consumes = copy(consumes);
        partners = copy(partners);
        require(name, port >= 1024 && port <= 65535, "port must be from 1024 to 65535");
        require(name, heapMebibytes >= 64, "heap must be at least 64 (MiB)");
        require(name, !paths.isEmpty(), "paths must name at least one prefix");
        for (String path : paths) {
            require(name, PREFIX.matcher(path).matches(), "\"" + path + "\" is no prefix like /api/v1/claims");
        }
        for (String pattern : open) {
            require(name, isBelowOneOf(paths, pattern), "open \"" + pattern + "\" is below none of its paths");
        }
    }

    private static boolean isBelowOneOf(List<String> prefixes, String pattern) {
        return prefixes.stream().anyMatch(prefix -> pattern.equals(prefix) || pattern.startsWith(prefix + "/"));
    }

    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    private static void require(String name, boolean holds, String fault) {
        if (!holds) {
            throw new IllegalArgumentException(name + ": " + fault);
        }
    }

    /** The name without {@code -service}: its database, its API document, its Java package. */
    public String shortName() {
        return name.substring(0, name.length() - "-service".length());
    }

    /** As in the name of an environment variable, which has no dashes: {@code CLAIM}. */
    public String environmentName() {
        return shortName().replace("-", "").toUpperCase(Locale.ROOT);
    }

    /** The topic of the service's own events, if it publishes any. */
    public Optional<String> topic() {
        return Optional.ofNullable(publishes);
    }

    /** All topics that the service publishes on. */
    public List<String> topics() {
        return Stream.concat(topic().stream(), furtherTopics.stream()).toList();
    }

    public boolean consumesEvents() {
        return !consumes.isEmpty();
    }

    /** All prefixes that lead to the service, the operators' too, and nothing else: never its actuator. */
    public List<String> routedPrefixes() {
        Stream<String> ofEveryService = personalData
                ? Stream.of("/api/v1/operations/" + name, personalDataPath())
                : Stream.of("/api/v1/operations/" + name);
        return Stream.concat(paths.stream(), ofEveryService).toList();
    }

    /** Where members read what the service keeps of them, if it {@linkplain #personalData() gives} that. */
    public String personalDataPath() {
        return "/api/v1/personal-data/" + name;
    }

    @Override
    public String toString() {
        return name;
    }
}
