package id.jmo.account.model.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.jmo.account.model.legacy.LegacyPassword.Fault;
import id.jmo.account.model.legacy.LegacyPassword.Scheme;
import id.jmo.account.model.legacy.LegacyPassword.Unusable;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyPasswordTest {

    private static final String SALT = base64(16);
    private static final String OF_53 = "fVH8e28OQRj9tqiDXs1e1uxpsjN0c7II7YPKXua2NAKYvM6iQk7dq";

    private static String base64(int bytes) {
        return Base64.getEncoder().encodeToString(new byte[bytes]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$2a$10$", "$2b$12$", "$2y$14$"})
    void bcrypt_is_taken_over_as_a_whole_in_each_of_its_variants(String beginning) throws Unusable {
        LegacyPassword password = LegacyPassword.of(Scheme.BCRYPT, beginning + OF_53);

        assertThat(password.value()).isEqualTo(beginning + OF_53);
        assertThat(password.salt()).isEmpty();
        assertThat(password.toString()).doesNotContain(OF_53);
    }

    @Test
    void pbkdf2_has_iterations_salt_and_hash() throws Unusable {
        LegacyPassword password = LegacyPassword.of(Scheme.PBKDF2_SHA256, "27500$" + SALT + "$" + base64(32));

        assertThat(password).isEqualTo(new LegacyPassword(Scheme.PBKDF2_SHA256, base64(32), SALT, 27_500));
        assertThat(LegacyPassword.of(Scheme.PBKDF2_SHA512, "27500$" + SALT + "$" + base64(64))
                        .iterations())
                .isEqualTo(27_500);
    }

    @Test
    void salted_sha_256_has_salt_and_hash() throws Unusable {
        assertThat(LegacyPassword.of(Scheme.SALTED_SHA256, SALT + "$" + base64(32)))
                .isEqualTo(new LegacyPassword(Scheme.SALTED_SHA256, base64(32), SALT, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "BCRYPT, $2a$09$, WEAK, 10",
        "BCRYPT, $2a$15$, COSTLY, 14",
        "BCRYPT, $2x$10$, MALFORMED, 0",
        "BCRYPT, $2a$10$., MALFORMED, 0",
    })
    void a_bcrypt_hash_that_is_malformed_too_weak_or_too_costly_is_not(
            Scheme scheme, String beginning, Fault fault, int limit) {
        assertUnusable(scheme, beginning + OF_53, fault, limit);
    }

    @Test
    void neither_are_others() {
        String hash = base64(32);
        assertUnusable(Scheme.PBKDF2_SHA256, "9999$" + SALT + "$" + hash, Fault.WEAK, 10_000);
        assertUnusable(Scheme.PBKDF2_SHA512, "2000001$" + SALT + "$" + hash, Fault.COSTLY, 2_000_000);
        assertUnusable(Scheme.PBKDF2_SHA256, "27500$" + base64(7) + "$" + hash, Fault.SALT_SHORT, 8);
        assertUnusable(Scheme.PBKDF2_SHA256, "27500$" + SALT + "$" + base64(31), Fault.MALFORMED, 0);
        assertUnusable(Scheme.PBKDF2_SHA256, "many$" + SALT + "$" + hash, Fault.MALFORMED, 0);
        assertUnusable(Scheme.PBKDF2_SHA256, "9999999999$" + SALT + "$" + hash, Fault.MALFORMED, 0);
        assertUnusable(Scheme.SALTED_SHA256, SALT + "$" + base64(33), Fault.MALFORMED, 0);
        assertUnusable(Scheme.SALTED_SHA256, "A$" + hash, Fault.MALFORMED, 0);
        assertUnusable(Scheme.SALTED_SHA256, hash, Fault.MALFORMED, 0);
    }

    private static void assertUnusable(Scheme scheme, String text, Fault fault, int limit) {
        Unusable unusable = catchThrowableOfType(Unusable.class, () -> LegacyPassword.of(scheme, text));
        assertThat(unusable.fault()).isEqualTo(fault);
        assertThat(unusable.limit()).isEqualTo(limit);
        assertThat(unusable).hasMessageNotContaining(text);
    }
}
