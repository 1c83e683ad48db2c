package id.jmo.local.launcher.suite;

import id.jmo.local.launcher.process.LaunchFailure;
import id.jmo.platform.serviceregistry.Service;
import id.jmo.platform.serviceregistry.ServiceRegistry;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A process of the suite: one that this launcher knows by itself, or an instance of a service of {@code services.yaml}. The
 * first instance has the service's name, a further one its number behind it: {@code claim-service-2}.
 *
 * <p>Parts are ordered as they get their turn at start.
 */
public final class Part implements Comparable<Part> {

    /** So many instances a service may have: further ones would come into the ports of others. */
    public static final int MOST_INSTANCES = 9;

    /** How far apart the ports of two instances of one service are. */
    private static final int INSTANCE_PORTS = 100;

    public static final Part KEYCLOAK = new Part("keycloak", Kind.KEYCLOAK, 8180, 256);
    public static final Part STORE = new Part("store", Kind.STORE, 27017, 256);
    public static final Part KAFKA = new Part("kafka", Kind.KAFKA, 9092, 256);
    public static final Part PARTNER_SANDBOX = new Part("partner-sandbox", Kind.PARTNER_SANDBOX, 8090, 96);
    public static final Part GATEWAY = new Part("gateway", Kind.GATEWAY, 8080, 128);

    private static final List<Part> SERVICES = ServiceRegistry.load().services().stream()
            .map(service -> new Part(service, 1))
            .toList();
    private static final List<Part> ALL = Stream.of(
                    List.of(KEYCLOAK, STORE, KAFKA, PARTNER_SANDBOX), SERVICES, List.of(GATEWAY))
            .flatMap(List::stream)
            .toList();

    /** Whatever may run in a suite: all parts, and all instances that services may have. */
    private static final List<Part> POSSIBLE = Stream.concat(
                    ALL.stream(),
                    SERVICES.stream()
                            .flatMap(service -> IntStream.rangeClosed(2, MOST_INSTANCES)
                                    .mapToObj(number -> new Part(service.service(), number))))
            .sorted()
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
    private final int number;

    private Part(String name, Kind kind, int standardPort, int heapMebibytes) {
        this.name = name;
        this.kind = kind;
        this.standardPort = standardPort;
        this.heapMebibytes = heapMebibytes;
        this.service = null;
        this.number = 1;
    }

    private Part(Service service, int number) {
        this.name = number == 1 ? service.name() : service.name() + "-" + number;
        this.kind = Kind.SERVICE;
        this.standardPort = service.port() + (number - 1) * INSTANCE_PORTS;
        this.heapMebibytes = service.heapMebibytes();
        this.service = service;
        this.number = number;
    }

    /** All parts, of each service the first instance, in the order in which they start. */
    public static List<Part> all() {
        return ALL;
    }

    /** As all parts, with every instance that a service may have. */
    static List<Part> possible() {
        return POSSIBLE;
    }

    /** The first instances of all services, in the order of {@code services.yaml}. */
    public static List<Part> services() {
        return SERVICES;
    }

    /**
     * The part with this name; a service also by its short name.
     *
     * @throws LaunchFailure if there is none
     */
    public static Part named(String name) {
        return POSSIBLE.stream()
                .filter(part -> part.name.equals(name)
                        || (part.service != null
                                && part.number == 1
                                && part.service.shortName().equals(name)))
                .findFirst()
                .orElseThrow(() -> new LaunchFailure("There is no part named \"" + name + "\"; the parts are "
                        + ALL.stream().map(Part::name).collect(Collectors.joining(", "))));
    }

    /**
     * An instance of this service.
     *
     * @param instance 1 to {@link #MOST_INSTANCES}
     */
    public Part instance(int instance) {
        return instance == number ? this : named(instance == 1 ? program() : program() + "-" + instance);
    }

    /** Which instance of its service it is, from 1; 1 for a part that is no service. */
    int number() {
        return number;
    }

    public boolean isService() {
        return kind == Kind.SERVICE;
    }

    /** What all instances of a service share, their module's name; of other parts their own. */
    String program() {
        return service == null ? name : service.name();
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

    /**
     * What must answer before this part can start. Not Keycloak: its keys are fetched with the first token. The first instance
     * of a service before the others: it has the program unpacked, and brings the store to what the service needs.
     */
    List<Part> needs() {
        if (!isService()) {
            return List.of();
        }
        return number == 1 ? List.of(STORE, KAFKA) : List.of(instance(1));
    }

    @Override
    public int compareTo(Part other) {
        int byProgram = Integer.compare(place(), other.place());
        return byProgram == 0 ? Integer.compare(number, other.number) : byProgram;
    }

    /** Among all parts; an instance stands where the first one does. */
    private int place() {
        return IntStream.range(0, ALL.size())
                .filter(i -> ALL.get(i).name.equals(program()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String toString() {
        return name;
    }
}
