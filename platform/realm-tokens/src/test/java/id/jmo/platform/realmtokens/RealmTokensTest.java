package id.jmo.platform.realmtokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.PlainJWT;
import id.jmo.platform.testsupport.Realm;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;

class RealmTokensTest {

    private final Realm realm = new Realm();

    @AfterEach
    void close() {
        realm.close();
    }

    private RealmTokens tokens(Duration keysLifetime) {
        return new RealmTokens(new RealmProperties(
                URI.create(realm.issuer()),
                null,
                "jmo-api",
                Set.of("jmo-staff"),
                keysLifetime,
                keysLifetime.dividedBy(2),
                Duration.ofHours(1)));
    }

    @Test
    void tokens_stay_valid_while_keycloak_is_down() {
        RealmTokens tokens = tokens(Duration.ofMillis(100));
        tokens.decode(realm.token(realm.claims("member")));
        realm.down = true;

        await().until(() -> {
            tokens.decode(newToken());
            return realm.fetches.get() > 2;
        });
    }

    @Test
    void without_keys_a_token_is_not_called_invalid() {
        realm.down = true;
        RealmTokens tokens = tokens(Duration.ofMinutes(5));

        for (int i = 0; i < 5; i++) {
            assertThatExceptionOfType(JwtException.class)
                    .isThrownBy(() -> tokens.decode(realm.token(realm.claims("member"))))
                    .isNotInstanceOf(BadJwtException.class);
        }
    }

    @Test
    void a_new_key_of_the_realm_is_fetched_when_it_is_first_seen() {
        RealmTokens tokens = tokens(Duration.ofMinutes(5));
        tokens.decode(realm.token(realm.claims("member")));
        RSAKey next = Realm.FOREIGN_KEY;
        realm.published = List.of(next, Realm.KEY);

        assertThat(tokens.decode(Realm.sign(realm.claims("member"), next)).getSubject())
                .isEqualTo("subject-1");
    }

    @Test
    void a_cached_token_still_expires() {
        RealmTokens tokens = tokens(Duration.ofMinutes(5));
        Instant end = Instant.now().minusSeconds(58);
        String token = realm.token(realm.claims("member").expirationTime(Date.from(end)));
        assertThat(tokens.cached(token)).isEmpty();
        // Clocks may differ by a minute, so it is good for two seconds yet.
        assertThat(tokens.decode(token).getSubject()).isEqualTo("subject-1");
        assertThat(tokens.cached(token)).isPresent();

        await().untilAsserted(() -> {
            assertThatExceptionOfType(JwtValidationException.class).isThrownBy(() -> tokens.decode(token));
            assertThatExceptionOfType(JwtValidationException.class).isThrownBy(() -> tokens.cached(token));
        });
    }

    @Test
    void a_forged_token_is_refused_each_time_and_never_cached() {
        RealmTokens tokens = tokens(Duration.ofMinutes(5));
        String forged = Realm.sign(realm.claims("operator"), Realm.FORGED_KEY);

        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> tokens.decode(forged));
            assertThat(tokens.cached(forged)).isEmpty();
        }
    }

    @Test
    void a_token_for_another_audience_is_refused_each_time() {
        RealmTokens tokens = tokens(Duration.ofMinutes(5));
        String foreign = realm.token(realm.claims("member").audience("another-api"));

        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(JwtValidationException.class).isThrownBy(() -> tokens.decode(foreign));
        }
    }

    @Test
    void refused_tokens_are_counted_by_why() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        RealmTokens tokens = new RealmTokens(
                new RealmProperties(
                        URI.create(realm.issuer()),
                        null,
                        "jmo-api",
                        Set.of("jmo-staff"),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(2),
                        Duration.ofHours(1)),
                meters);
        tokens.decode(newToken());

        refuse(tokens, Realm.sign(realm.claims("operator"), Realm.FORGED_KEY));
        refuse(tokens, Realm.sign(realm.claims("operator"), Realm.FOREIGN_KEY));
        refuse(tokens, new PlainJWT(realm.claims("operator").build()).serialize());
        refuse(tokens, "rubbish");
        refuse(tokens, realm.token(realm.claims("member").audience("another-api")));

        assertThat(meters.get("jmo.tokens.refused").counters())
                .extracting(counter -> counter.getId().getTag("why") + " " + (int) counter.count())
                .containsExactlyInAnyOrder("forged 3", "malformed 1", "not_valid 1");
    }

    private static void refuse(RealmTokens tokens, String token) {
        assertThatExceptionOfType(JwtException.class).isThrownBy(() -> tokens.decode(token));
    }

    private String newToken() {
        return realm.token(realm.claims("member").jwtID(UUID.randomUUID().toString()));
    }
}
