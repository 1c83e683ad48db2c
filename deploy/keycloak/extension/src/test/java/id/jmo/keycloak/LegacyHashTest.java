package id.jmo.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.keycloak.models.credential.dto.PasswordSecretData;

class LegacyHashTest {

    @Test
    void bcrypt_is_checked_as_other_programs_make_it() {
        // From the test vectors of OpenBSD's bcrypt, with the variants that PHP and others write.
        for (String variant : new String[] {"2a", "2b", "2y"}) {
            var secret = new PasswordSecretData(
                    "$" + variant + "$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW", new byte[0]);

            assertThat(LegacyHash.BCRYPT.matches("U*U", secret)).isTrue();
            assertThat(LegacyHash.BCRYPT.matches("U*V", secret)).isFalse();
        }
    }

    @Test
    void salted_sha_256_hashes_the_salt_before_the_password() {
        // SHA-256 of "abc" (FIPS 180-2), of which "a" is the salt here.
        byte[] hash = HexFormat.of().parseHex("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        var secret = new PasswordSecretData(Base64.getEncoder().encodeToString(hash), new byte[] {'a'});

        assertThat(LegacyHash.SALTED_SHA_256.matches("bc", secret)).isTrue();
        assertThat(LegacyHash.SALTED_SHA_256.matches("abc", secret)).isFalse();
    }
}
