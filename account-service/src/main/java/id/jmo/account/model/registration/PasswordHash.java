package id.jmo.account.model.registration;

/**
 * A password as the identity provider takes it over: PBKDF2 with HMAC-SHA-512, which it replaces by its own at the first
 * login. The password itself is kept nowhere.
 *
 * @param salt base64
 * @param value 64 bytes, base64
 */
public record PasswordHash(String salt, String value, int iterations) {

    @Override
    public String toString() {
        return "PasswordHash";
    }
}
