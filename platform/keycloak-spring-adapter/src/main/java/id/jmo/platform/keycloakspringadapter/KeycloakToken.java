package id.jmo.platform.keycloakspringadapter;

import id.jmo.platform.realmtokens.RealmRoles;
import id.jmo.platform.values.MemberId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    private static final String ROLE = "ROLE_";
    private static final String NO_MEMBER = "none";
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{4,20}");

    private KeycloakToken() {}

    static AbstractAuthenticationToken authentication(Jwt token, RealmRoles roles) {
        List<GrantedAuthority> authorities = roles.counted(token).stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(ROLE + role))
                .toList();
        return new JwtAuthenticationToken(token, authorities, id(token));
    }

    static @Nullable CurrentUser user(@Nullable Authentication authentication) {
        if (!(authentication instanceof JwtAuthenticationToken known)) {
            return null;
        }
        Jwt token = known.getToken();
        Set<Role> roles = EnumSet.noneOf(Role.class);
        counted(known).forEach(name -> Role.of(name).ifPresent(roles::add));
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

    /** The roles that were found to count when the request arrived. */
    private static Set<String> counted(JwtAuthenticationToken known) {
        return known.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith(ROLE))
                .map(authority -> authority.substring(ROLE.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The roles of staff that the realm gave and that do not count in this token, and what the token lacks. */
    static Optional<UncountedRoles> uncounted(@Nullable Authentication authentication) {
        if (!(authentication instanceof JwtAuthenticationToken known)) {
            return Optional.empty();
        }
        Set<Role> uncounted = EnumSet.noneOf(Role.class);
        RealmRoles.given(known.getToken()).forEach(name -> Role.of(name).ifPresent(uncounted::add));
        counted(known).forEach(name -> Role.of(name).ifPresent(uncounted::remove));
        return uncounted.isEmpty()
                ? Optional.empty()
                : Optional.of(new UncountedRoles(
                        uncounted,
                        RealmRoles.hasSecondFactor(known.getToken())
                                ? UncountedRoles.Lack.STAFF_CLIENT
                                : UncountedRoles.Lack.SECOND_FACTOR));
    }

    /**
     * @param roles at least one
     * @param lack why they do not count; of a token that lacks both, the second factor
     */
    record UncountedRoles(Set<Role> roles, Lack lack) {

        enum Lack {
            SECOND_FACTOR("second-factor"),
            STAFF_CLIENT("client-of-staff");

            private final String inRecord;

            Lack(String inRecord) {
                this.inRecord = inRecord;
            }

            /** As audit records say it. */
            String inRecord() {
                return inRecord;
            }
        }
    }
}
