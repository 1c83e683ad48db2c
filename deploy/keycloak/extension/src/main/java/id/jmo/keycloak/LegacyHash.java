package id.jmo.keycloak;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;
import org.keycloak.models.credential.dto.PasswordSecretData;

/**
 * The password hashes of BPJSTKU that Keycloak does not know; PBKDF2 it knows itself. They are checked and never made: at
 * the first login Keycloak replaces them by the realm's own.
 */
enum LegacyHash {
    /** The value is the whole of it, such as {@code $2b$12$…}. */
    BCRYPT("bcrypt") {
        @Override
        boolean matches(String password, PasswordSecretData secret) {
            return OpenBSDBCrypt.checkPassword(secret.getValue(), password.getBytes(StandardCharsets.UTF_8));
        }
    },

    /** The value is SHA-256 of the salt followed by the password in UTF-8, in Base64. */
    SALTED_SHA_256("salted-sha256") {
        @Override
        boolean matches(String password, PasswordSecretData secret) {
            MessageDigest digest = sha256();
            digest.update(secret.getSalt());
            byte[] found = digest.digest(password.getBytes(StandardCharsets.UTF_8));
            return MessageDigest.isEqual(found, Base64.getDecoder().decode(secret.getValue()));
        }
    };

    private final String algorithm;

    LegacyHash(String algorithm) {
        this.algorithm = algorithm;
    }

    /** As Keycloak's credential data names it. */
    String algorithm() {
        return algorithm;
    }

    abstract boolean matches(String password, PasswordSecretData secret);

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
