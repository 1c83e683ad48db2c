package id.jmo.gateway;

import java.util.List;
import java.util.stream.Stream;

/** The services behind the gateway and what of their paths is shown to the outside. */
@SuppressWarnings("ImmutableEnumChecker") // The lists are made by List.of and never change.
enum Service {
    ACCOUNT("account", List.of("/api/v1/members"), List.of("/api/v1/members/import")),
    BALANCE("balance", List.of("/api/v1/savings"), List.of("/api/v1/savings/import")),
    CLAIM("claim", List.of("/api/v1/claims", "/api/v1/claim-reviews", "/api/v1/late-claims"), List.of()),
    BIOMETRIC(
            "biometric",
            List.of("/api/v1/verifications", "/api/v1/reference-photos", "/api/v1/identity-reviews"),
            List.of("/api/v1/verifications/{id}/frames", "/api/v1/reference-photos/{id}")),
    PAYOUT("payout", List.of("/api/v1/payouts", "/api/v1/reconciliations"), List.of()),
    NOTIFICATION("notification", List.of("/api/v1/notifications"), List.of());

    private final String shortName;
    private final List<String> resources;
    private final List<String> uploads;

    Service(String shortName, List<String> resources, List<String> uploads) {
        this.shortName = shortName;
        this.resources = resources;
        this.uploads = uploads;
    }

    /** As in the configuration and in the addresses of the descriptions: {@code claim}. */
    String shortName() {
        return shortName;
    }

    /** As the service calls itself: {@code claim-service}. */
    String fullName() {
        return shortName + "-service";
    }

    /** Patterns of all paths that are routed, the operators' too, and of nothing else: never the service's actuator. */
    String[] paths() {
        return Stream.concat(
                        resources.stream().flatMap(path -> Stream.of(path, path + "/**")),
                        Stream.of(
                                "/api/v1/operations/" + fullName() + "/**", "/api/v1/operations/" + shortName + "/**"))
                .toArray(String[]::new);
    }

    /** Patterns of the paths that take large bodies. */
    String[] uploads() {
        return uploads.toArray(String[]::new);
    }
}
