package id.jmo.platform.keycloakspringadapter;

import id.jmo.platform.values.MemberId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Reads the claims of a Keycloak token. */
final class KeycloakToken {

    private static final String NO_MEMBER = "none";
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{4,20}");

    private KeycloakToken() {}

    static AbstractAuthenticationToken authentication(Jwt token) {
        List<GrantedAuthority> authorities = roles(token).stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
        return new JwtAuthenticationToken(token, authorities, id(token));
    }

    static @Nullable CurrentUser user(@Nullable Authentication authentication) {
        if (!(authentication instanceof JwtAuthenticationToken known)) {
            return null;
        }
        Jwt token = known.getToken();
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles(token).forEach(name -> Role.of(name).ifPresent(roles::add));
        return new CurrentUser(
                id(token),
                name(token),
                roles,
                member(token),
                code(token, "employer_number"),
                code(token, "facility_code"),
                token.getClaimAsString("sid"));
    }

    /** A machine client's token may lack a subject; the client id stands in. */
    private static String id(Jwt token) {
        String client = token.getClaimAsString("azp");
        String id = Objects.requireNonNullElse(token.getSubject(), client == null ? "" : "client:" + client);
        if (id.isBlank()) {
            throw new InvalidBearerTokenException("The token names neither a subject nor a client");
        }
        return id;
    }

    private static @Nullable String name(Jwt token) {
        String full = token.getClaimAsString("name");
        return full != null && !full.isBlank() ? full : token.getClaimAsString("preferred_username");
    }

    private static @Nullable MemberId member(Jwt token) {
        try {
            String id = token.getClaimAsString("member_id");
            return id == null ? null : MemberId.of(id);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    /**
     * Whether the account says which member its person is, or that they are none ({@code none}). Of an account that says nothing
     * nobody knows whether a case is its person's own.
     */
    static boolean saysWhichMember(@Nullable Authentication authentication) {
        if (!(authentication instanceof JwtAuthenticationToken known)) {
            return false;
        }
        return member(known.getToken()) != null
                || NO_MEMBER.equals(known.getToken().getClaimAsString("member_id"));
    }

    /** Numbers of employers and codes of facilities: capital letters and digits, as the realm lets nothing else in. */
    private static @Nullable String code(Jwt token, String claim) {
        String code = token.getClaimAsString(claim);
        return code != null && CODE.matcher(code).matches() ? code : null;
    }

    /** The roles that count: those of who works here only with a second factor, which the realm writes into the token. */
    private static List<String> roles(Jwt token) {
        String factor = token.getClaimAsString("second_factor");
        boolean withSecondFactor = factor != null && !factor.isBlank();
        return realmRoles(token).stream()
                .filter(name -> withSecondFactor
                        || Role.of(name).map(role -> !role.isEmployee()).orElse(true))
                .toList();
    }

    private static List<String> realmRoles(Jwt token) {
        return token.getClaim("realm_access") instanceof Map<?, ?> access
                        && access.get("roles") instanceof Collection<?> roles
                ? roles.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList()
                : List.of();
    }
}
