package id.jmo.platform.realmtokens;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Reads from a token the realm's roles that count. Those of who works here count only in a token that a client of staff was
 * given ({@code azp}), after a login with a second factor, which the realm writes into it ({@code second_factor}): whatever
 * another client is given by mistake, or by somebody who changed its scope, opens nothing.
 */
public final class RealmRoles {

    /** The roles of people who work here, and decide over members. */
    public static final Set<String> OF_STAFF =
            Set.of("claims-officer", "complaint-officer", "operator", "auditor", "supervisor", "editor");

    private final Set<String> staffClients;

    public RealmRoles(RealmProperties realm) {
        this.staffClients = realm.staffClients();
    }

    /** The roles that count, by their names in the realm. */
    public Set<String> counted(Jwt token) {
        boolean asStaff = hasSecondFactor(token) && isOfStaffClient(token);
        return given(token).stream()
                .filter(role -> asStaff || !OF_STAFF.contains(role))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private boolean isOfStaffClient(Jwt token) {
        String client = token.getClaimAsString("azp");
        return client != null && staffClients.contains(client);
    }

    /** Whether the login had a second factor. */
    public static boolean hasSecondFactor(Jwt token) {
        String factor = token.getClaimAsString("second_factor");
        return factor != null && !factor.isBlank();
    }

    /** The roles that the realm gave, whether they count or not. */
    public static Set<String> given(Jwt token) {
        return token.getClaim("realm_access") instanceof Map<?, ?> access
                        && access.get("roles") instanceof Collection<?> roles
                ? roles.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .collect(Collectors.toCollection(LinkedHashSet::new))
                : Set.of();
    }
}
