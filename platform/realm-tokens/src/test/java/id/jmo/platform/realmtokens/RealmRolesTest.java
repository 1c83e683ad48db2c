package id.jmo.platform.realmtokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jwt.Jwt;

/** Which of a token's roles count. */
class RealmRolesTest {

    private final RealmRoles roles = new RealmRoles(new RealmProperties(
            null, null, "jmo-api", Set.of("jmo-staff", "jmo-seed"), Duration.ZERO, Duration.ZERO, Duration.ZERO));

    @ParameterizedTest
    @ValueSource(strings = {"jmo-staff", "jmo-seed"})
    void a_role_of_staff_counts_at_a_client_of_staff_with_a_second_factor(String client) {
        assertThat(counted(token -> token.claim("azp", client).claim("second_factor", "otp")))
                .containsExactlyInAnyOrder("member", "operator", "default-roles-jmo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jmo-app", "JMO-STAFF", "jmo-staff,jmo-seed", ""})
    void it_does_not_at_any_other_client(String client) {
        assertThat(counted(token -> token.claim("azp", client).claim("second_factor", "otp")))
                .containsExactlyInAnyOrder("member", "default-roles-jmo");
    }

    @Test
    void nor_without_a_client_or_a_second_factor() {
        assertThat(counted(token -> token.claim("second_factor", "otp"))).doesNotContain("operator");
        assertThat(counted(token -> token.claim("azp", "jmo-staff"))).doesNotContain("operator");
        assertThat(counted(token -> token.claim("azp", "jmo-staff").claim("second_factor", " ")))
                .doesNotContain("operator");
    }

    private Set<String> counted(Consumer<Jwt.Builder> more) {
        Jwt.Builder token = Jwt.withTokenValue("t")
                .header("alg", "RS256")
                .claim("realm_access", Map.of("roles", List.of("member", "operator", "default-roles-jmo", 7)));
        more.accept(token);
        return roles.counted(token.build());
    }
}
