package id.jmo.account.model.legacy;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hash of a password in BPJSTKU. The identity provider checks it at the first login and replaces it by its own. A secret.
 *
 * @param value of {@link Scheme#BCRYPT} the whole of it, such as {@code $2b$12$…}; else the hash in Base64
 * @param salt in Base64; empty if it is part of the value
 * @param iterations as the scheme counts them
 */
public record LegacyPassword(Scheme scheme, String value, String salt, int iterations) {

    /** In bytes: RFC 8018, 4.1. */
    public static final int SHORTEST_SALT = 8;

    private static final int SHA_256_BYTES = 32;
    private static final int SHA_512_BYTES = 64;
    private static final String BASE64 = "([A-Za-z0-9+/]+={0,2})";
    private static final Pattern BCRYPT_FORM = Pattern.compile("\\$2[aby]\\$(\\d{2})\\$[./A-Za-z0-9]{53}");
    private static final Pattern PBKDF2_FORM = Pattern.compile("(\\d{1,9})\\$" + BASE64 + "\\$" + BASE64);
    private static final Pattern SHA_256_FORM = Pattern.compile(BASE64 + "\\$" + BASE64);

    /**
     * How a password was hashed. Weaker than the least, a hash is no protection should it leak; stronger than the most, it
     * would keep the identity provider busy for seconds at each attempt to log in.
     */
    public enum Scheme {
        /** Iterations are the cost, the binary logarithm of the rounds; 10 is what PHP and Spring make without being asked. */
        BCRYPT("bcrypt", 10, 14),
        /** At least as NIST SP 800-63B, 5.1.1.2, has it. */
        PBKDF2_SHA256("pbkdf2-sha256", 10_000, 2_000_000),
        PBKDF2_SHA512("pbkdf2-sha512", 10_000, 2_000_000),
        /** One SHA-256 of the salt followed by the password in UTF-8. */
        SALTED_SHA256("salted-sha256", 1, 1);

        private final String code;
        private final int least;
        private final int most;

        Scheme(String code, int least, int most) {
            this.code = code;
            this.least = least;
            this.most = most;
        }

        /** As files and the identity provider name it. */
        public String code() {
            return code;
        }

        /** @throws IllegalArgumentException if there is no such scheme */
        public static Scheme of(String code) {
            for (Scheme scheme : values()) {
                if (scheme.code.equals(code)) {
                    return scheme;
                }
            }
            throw new IllegalArgumentException("No such scheme");
        }
    }

    /** Why a hash is not taken over. */
    public enum Fault {
        MALFORMED,
        SALT_SHORT,
        WEAK,
        COSTLY
    }

    /** A hash that is not taken over. */
    public static final class Unusable extends Exception {

        private static final long serialVersionUID = 1L;

        private final Fault fault;
        private final int limit;

        Unusable(Fault fault, int limit) {
            super(fault.name());
            this.fault = fault;
            this.limit = limit;
        }

        public Fault fault() {
            return fault;
        }

        /** What it breaks: bytes of a salt, or iterations; 0 if it is malformed. */
        public int limit() {
            return limit;
        }
    }

    /**
     * Reads a hash as it stands in a file: of bcrypt the usual text; {@code iterations$salt$hash} of PBKDF2, and
     * {@code salt$hash} of salted SHA-256, with salt and hash in Base64.
     *
     * @throws Unusable if it is not taken over
     */
    public static LegacyPassword of(Scheme scheme, String text) throws Unusable {
        return switch (scheme) {
            case BCRYPT -> {
                Matcher parts = matched(BCRYPT_FORM, text);
                yield new LegacyPassword(scheme, text, "", limited(scheme, parts.group(1)));
            }
            case PBKDF2_SHA256, PBKDF2_SHA512 -> {
                Matcher parts = matched(PBKDF2_FORM, text);
                yield salted(scheme, parts.group(1), parts.group(2), parts.group(3), SHA_512_BYTES);
            }
            case SALTED_SHA256 -> {
                Matcher parts = matched(SHA_256_FORM, text);
                yield salted(scheme, "1", parts.group(1), parts.group(2), SHA_256_BYTES);
            }
        };
    }

    private static Matcher matched(Pattern form, String text) throws Unusable {
        Matcher matcher = form.matcher(text);
        if (!matcher.matches()) {
            throw new Unusable(Fault.MALFORMED, 0);
        }
        return matcher;
    }

    private static LegacyPassword salted(Scheme scheme, String iterations, String salt, String hash, int longest)
            throws Unusable {
        int hashBytes = bytes(hash);
        if (hashBytes < SHA_256_BYTES || hashBytes > longest) {
            throw new Unusable(Fault.MALFORMED, 0);
        }
        if (bytes(salt) < SHORTEST_SALT) {
            throw new Unusable(Fault.SALT_SHORT, SHORTEST_SALT);
        }
        return new LegacyPassword(scheme, hash, salt, limited(scheme, iterations));
    }

    private static int bytes(String base64) throws Unusable {
        try {
            return Base64.getDecoder().decode(base64).length;
        } catch (IllegalArgumentException noBase64) {
            throw new Unusable(Fault.MALFORMED, 0);
        }
    }

    private static int limited(Scheme scheme, String iterations) throws Unusable {
        int count = Integer.parseInt(iterations);
        if (count < scheme.least) {
            throw new Unusable(Fault.WEAK, scheme.least);
        }
        if (count > scheme.most) {
            throw new Unusable(Fault.COSTLY, scheme.most);
        }
        return count;
    }

    @Override
    public String toString() {
        return "LegacyPassword[" + scheme + "]";
    }
}
