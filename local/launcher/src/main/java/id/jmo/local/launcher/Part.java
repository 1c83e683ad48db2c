package id.jmo.local.launcher;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Everything that runs. The order is the order in which parts get their turn at start; at stop it is the reverse.
 *
 * <p>Ports are those without an offset. The heap is what the part needs for one person at the keyboard, in MiB.
 */
public enum Part {
    KEYCLOAK("keycloak", 8180, 256, Kind.INFRASTRUCTURE),
    STORE("store", 27017, 256, Kind.INFRASTRUCTURE),
    KAFKA("kafka", 9092, 256, Kind.INFRASTRUCTURE),
    PARTNER_SANDBOX("partner-sandbox", 8090, 96, Kind.SANDBOX),
    ACCOUNT("account-service", 8081, 128, Kind.SERVICE),
    BALANCE("balance-service", 8082, 128, Kind.SERVICE),
    CLAIM("claim-service", 8083, 128, Kind.SERVICE),
    BIOMETRIC("biometric-service", 8084, 320, Kind.SERVICE),
    PAYOUT("payout-service", 8085, 128, Kind.SERVICE),
    NOTIFICATION("notification-service", 8086, 128, Kind.SERVICE),
    GATEWAY("gateway", 8080, 128, Kind.GATEWAY);

    enum Kind {
        INFRASTRUCTURE,
        SANDBOX,
        SERVICE,
        GATEWAY
    }

    private final String title;
    private final int standardPort;
    private final int heapMebibytes;
    private final Kind kind;

    Part(String title, int standardPort, int heapMebibytes, Kind kind) {
        this.title = title;
        this.standardPort = standardPort;
        this.heapMebibytes = heapMebibytes;
        this.kind = kind;
    }

    /** The name that people use: {@code claim-service}. */
    public String title() {
        return title;
    }

    int standardPort() {
        return standardPort;
    }

    int heapMebibytes() {
        return heapMebibytes;
    }

    Kind kind() {
        return kind;
    }

    /** What must answer before this part can start. Keycloak is not among them: keys are fetched with the first token. */
    List<Part> needs() {
        return kind == Kind.SERVICE ? List.of(STORE, KAFKA) : List.of();
    }

    /** The name of a service's database, which is the service's without "-service". */
    String database() {
        return title.replace("-service", "");
    }

    public static Part named(String title) {
        return find(title)
                .orElseThrow(() -> new LaunchFailure("There is no part named \"" + title + "\"; the parts are "
                        + String.join(
                                ", ", Arrays.stream(values()).map(Part::title).toList())));
    }

    private static Optional<Part> find(String title) {
        return Arrays.stream(values())
                .filter(part -> part.title.equals(title) || part.database().equals(title))
                .findFirst();
    }

    @Override
    public String toString() {
        return title;
    }
}
