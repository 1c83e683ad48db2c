package id.jmo.platform.keycloakspringadapter;

import id.jmo.platform.values.MemberId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The caller of the request, from the token. Take it as an argument of a controller's method.
 *
 * @param id the subject of the token: stays the same for as long as the account exists
 * @param name the full name, else the login; none for some machine clients
 * @param roles those of {@link Role}
 * @param member the member that the account belongs to, if it belongs to one
 * @param employer the number (NPP, nomor pendaftaran perusahaan) of the employer that the account acts for, if any
 * @param facility the code of the health facility that the account acts for, if any
 * @param session the session at Keycloak that the token belongs to; machine clients have none
 */
public record CurrentUser(
        String id,
        @Nullable String name,
        Set<Role> roles,
        @Nullable MemberId member,
        @Nullable String employer,
        @Nullable String facility,
        @Nullable String session) {

    public CurrentUser {
        roles = Set.copyOf(roles);
    }

    public Optional<MemberId> memberId() {
        return Optional.ofNullable(member);
    }

    /** The employer's number (NPP); only of those with {@link Role#EMPLOYER}. */
    public Optional<String> employerNumber() {
        return Optional.ofNullable(employer).filter(_ -> has(Role.EMPLOYER));
    }

    /** The health facility's code; only of those with {@link Role#HEALTH_FACILITY}. */
    public Optional<String> facilityCode() {
        return Optional.ofNullable(facility).filter(_ -> has(Role.HEALTH_FACILITY));
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether any of the roles is one of staff. */
    public boolean isStaff() {
        return roles.stream().anyMatch(Role::isStaff);
    }
}
