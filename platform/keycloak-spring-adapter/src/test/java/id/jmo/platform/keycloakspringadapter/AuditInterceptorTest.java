package id.jmo.platform.keycloakspringadapter;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.jmo.platform.realmtokens.RealmProperties;
import id.jmo.platform.realmtokens.RealmRoles;
import id.jmo.platform.values.MemberId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;

class AuditInterceptorTest {

    private static final RealmRoles STAFF_CLIENT_ONLY = new RealmRoles(new RealmProperties(
            null, null, "jmo-api", Set.of("jmo-staff"), Duration.ZERO, Duration.ZERO, Duration.ZERO));

    private final AuditTrail full = new AuditTrail() {
        @Override
        public List<AuditRecord> readsOf(MemberId member, Instant until, int atMost) {
            return List.of();
        }

        @Override
        public void begin(AuditRecord record) {
            throw new DataAccessResourceFailureException("no store");
        }

        @Override
        public void addReason(String recordId, String reason) {
            throw new DataAccessResourceFailureException("no store");
        }

        @Override
        public void addShown(String recordId, Set<MemberId> members) {
            throw new DataAccessResourceFailureException("no store");
        }

        @Override
        public void addFile(String recordId, String sha256, long bytes) {
            throw new DataAccessResourceFailureException("no store");
        }

        @Override
        public void addFileContent(String recordId, long lines, Map<String, Long> sums) {
            throw new DataAccessResourceFailureException("no store");
        }

        @Override
        public void end(String recordId, int status) {
            throw new DataAccessResourceFailureException("no store");
        }
    };

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_request_that_cannot_be_audited_is_not_executed() {
        logIn("claims-officer");

        assertThatExceptionOfType(DataAccessResourceFailureException.class).isThrownBy(this::request);
    }

    @Test
    void a_members_request_is_not_audited() {
        logIn("member");

        assertThatCode(this::request).doesNotThrowAnyException();
    }

    private void request() {
        new AuditInterceptor(full, List.of(), Clock.systemUTC())
                .preHandle(new MockHttpServletRequest("GET", "/x"), new MockHttpServletResponse(), new Object());
    }

    private static void logIn(String role) {
        Jwt token = Jwt.withTokenValue("t")
                .header("alg", "RS256")
                .subject("s")
                .claim("second_factor", "otp")
                .claim("azp", "jmo-staff")
                .claim("realm_access", Map.of("roles", List.of(role)))
                .build();
        SecurityContextHolder.getContext().setAuthentication(KeycloakToken.authentication(token, STAFF_CLIENT_ONLY));
    }
}
