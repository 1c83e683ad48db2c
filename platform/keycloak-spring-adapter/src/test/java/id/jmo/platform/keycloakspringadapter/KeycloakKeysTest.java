package id.jmo.platform.keycloakspringadapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.jwk.RSAKey;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

class KeycloakKeysTest {

    private final Realm realm = new Realm();

    @AfterEach
    void close() {
        realm.close();
    }

    private NimbusJwtDecoder decoder(Duration lifetime) throws Exception {
        return new NimbusJwtDecoder(KeycloakKeys.processor(new SecurityProperties(
                URI.create(realm.issuer()),
                null,
                "jmo-api",
                List.of(),
                lifetime,
                lifetime.dividedBy(2),
                Duration.ofHours(1))));
    }

    @Test
    void who_is_logged_in_stays_so_while_keycloak_is_down() throws Exception {
        NimbusJwtDecoder decoder = decoder(Duration.ofMillis(100));
        decoder.decode(realm.token(realm.claims("member")));
        realm.down = true;

        await().until(() -> {
            decoder.decode(realm.token(realm.claims("member")));
            return realm.fetches.get() > 2;
        });
    }

    @Test
    void without_keys_a_token_is_not_called_bad() throws Exception {
        realm.down = true;
        NimbusJwtDecoder decoder = decoder(Duration.ofMinutes(5));

        for (int i = 0; i < 5; i++) {
            assertThatExceptionOfType(JwtException.class)
                    .isThrownBy(() -> decoder.decode(realm.token(realm.claims("member"))))
                    .isNotInstanceOf(BadJwtException.class);
        }
    }

    @Test
    void a_new_key_of_the_realm_is_fetched_when_it_is_first_seen() throws Exception {
        NimbusJwtDecoder decoder = decoder(Duration.ofMinutes(5));
        decoder.decode(realm.token(realm.claims("member")));
        RSAKey next = Realm.FOREIGN_KEY;
        realm.published = List.of(next, Realm.KEY);

        assertThat(decoder.decode(Realm.sign(realm.claims("member"), next)).getSubject())
                .isEqualTo("subject-1");
    }
}
