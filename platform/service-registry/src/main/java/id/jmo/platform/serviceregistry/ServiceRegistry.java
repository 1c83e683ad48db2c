package id.jmo.platform.serviceregistry;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The services of the suite, in the order of {@code services.yaml}.
 *
 * @param services no two with the same name, short name, port, topic or path prefix
 */
public record ServiceRegistry(List<Service> services) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** @throws IllegalArgumentException if two rows claim the same thing */
    public ServiceRegistry {
        services = List.copyOf(services);
        requireUnique("name", services, service -> Stream.of(service.shortName()));
        requireUnique("port", services, service -> Stream.of(service.port()));
        requireUnique("topic", services, service -> service.topics().stream());
        requireUnique("path", services, service -> service.paths().stream());
    }

    /**
     * The registry that this jar carries.
     *
     * @throws IllegalArgumentException with one line that says what is wrong with the file
     */
    public static ServiceRegistry load() {
        try (InputStream file = ServiceRegistry.class.getResourceAsStream("/services.yaml")) {
            return read(Objects.requireNonNull(file, "services.yaml is missing on the class path"));
        } catch (IOException e) {
            throw new IllegalArgumentException("services.yaml cannot be read: " + e.getMessage(), e);
        }
    }

    /** @throws IllegalArgumentException with one line that says what is wrong with the file */
    public static ServiceRegistry read(InputStream file) {
        try {
            return YAML.readValue(file, ServiceRegistry.class);
        } catch (JacksonException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            String fault = cause instanceof JacksonException json ? json.getOriginalMessage() : cause.getMessage();
            throw new IllegalArgumentException("services.yaml: " + fault, e);
        }
    }

    private static <T> void requireUnique(
            String what, List<Service> services, Function<Service, Stream<? extends T>> claims) {
        Map<T, Service> owners = new HashMap<>();
        for (Service service : services) {
            claims.apply(service).forEach(claimed -> {
                @Nullable Service other = owners.put(claimed, service);
                if (other != null) {
                    throw new IllegalArgumentException(
                            "%s and %s both have the %s %s".formatted(other, service, what, claimed));
                }
            });
        }
    }

    /** The service with this name or short name. */
    public Optional<Service> find(String name) {
        return services.stream()
                .filter(service ->
                        service.name().equals(name) || service.shortName().equals(name))
                .findFirst();
    }

    /** The topics that services publish on. */
    public List<String> topics() {
        return services.stream().flatMap(service -> service.topics().stream()).toList();
    }

    @Override
    public String toString() {
        return services.stream().map(Service::name).collect(Collectors.joining(", "));
    }
}
