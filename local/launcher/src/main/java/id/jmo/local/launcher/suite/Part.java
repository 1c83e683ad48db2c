package id.jmo.local.launcher.suite;

import id.jmo.local.launcher.process.LaunchFailure;
import id.jmo.platform.serviceregistry.Service;
import id.jmo.platform.serviceregistry.ServiceRegistry;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A process of the suite: one that this launcher knows by itself, or a service of {@code services.yaml}.
 *
 * <p>Parts are ordered as they get their turn at start.
 */
public final class Part implements Comparable<Part> {

    public static final Part KEYCLOAK = new Part("keycloak", Kind.KEYCLOAK, 8180, 256);
    public static final Part STORE = new Part("store", Kind.STORE, 27017, 256);
    public static final Part KAFKA = new Part("kafka", Kind.KAFKA, 9092, 256);
    public static final Part PARTNER_SANDBOX = new Part("partner-sandbox", Kind.PARTNER_SANDBOX, 8090, 96);
    public static final Part GATEWAY = new Part("gateway", Kind.GATEWAY, 8080, 128);

    private static final List<Part> SERVICES =
            ServiceRegistry.load().services().stream().map(Part::new).toList();
    private static final List<Part> ALL = Stream.of(
                    List.of(KEYCLOAK, STORE, KAFKA, PARTNER_SANDBOX), SERVICES, List.of(GATEWAY))
            .flatMap(List::stream)
            .toList();

    /** What decides how a part is started and probed. */
    enum Kind {
        KEYCLOAK,
        STORE,
        KAFKA,
        PARTNER_SANDBOX,
        SERVICE,
        GATEWAY
    }

    private final String name;
    private final Kind kind;
    private final int standardPort;
    private final int heapMebibytes;
    private final @Nullable Service service;

    private Part(String name, Kind kind, int standardPort, int heapMebibytes) {
        this.name = name;
        this.kind = kind;
        this.standardPort = standardPort;
        this.heapMebibytes = heapMebibytes;
        this.service = null;
    }

    private Part(Service service) {
        this.name = service.name();
        this.kind = Kind.SERVICE;
        this.standardPort = service.port();
        this.heapMebibytes = service.heapMebibytes();
        this.service = service;
    }

    /** All parts, in the order in which they start. */
    public static List<Part> all() {
        return ALL;
    }

    /** The parts that are services, in the order of {@code services.yaml}. */
    public static List<Part> services() {
        return SERVICES;
    }

    /**
     * The part with this name; a service also by its short name.
     *
     * @throws LaunchFailure if there is none
     */
    public static Part named(String name) {
        return ALL.stream()
                .filter(part -> part.name.equals(name)
                        || (part.service != null && part.service.shortName().equals(name)))
                .findFirst()
                .orElseThrow(() -> new LaunchFailure("There is no part named \"" + name + "\"; the parts are "
                        + ALL.stream().map(Part::name).collect(Collectors.joining(", "))));
    }

    /** As people call it, and its log: {@code claim-service}. */
    public String name() {
        return name;
    }

    Kind kind() {
        return kind;
    }

    /** Where it listens on a machine without a port offset. */
    int standardPort() {
        return standardPort;
    }

    /** What it needs for one person at the keyboard. */
    int heapMebibytes() {
        return heapMebibytes;
    }

    /** The row of {@code services.yaml}. @throws IllegalStateException if the part is no service */
    Service service() {
        if (service == null) {
            throw new IllegalStateException(name + " is no service");
        }
        return service;
    }

    /** The external partners that it calls, by name. */
    List<String> partners() {
        return service == null ? List.of() : service.partners();
    }

    /** What must answer before this part can start. Not Keycloak: its keys are fetched with the first token. */
    List<Part> needs() {
        return kind == Kind.SERVICE ? List.of(STORE, KAFKA) : List.of();
    }

    @Override
    public int compareTo(Part other) {
        return Integer.compare(ALL.indexOf(this), ALL.indexOf(other));
    }

    @Override
    public String toString() {
        return name;
    }
}
