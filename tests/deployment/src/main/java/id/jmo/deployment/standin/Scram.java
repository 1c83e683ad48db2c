package id.jmo.deployment.standin;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The server's side of SCRAM-SHA-256 (RFC 5802, RFC 7677), by which MongoDB's drivers prove that they know a password. */
final class Scram {

    static final String MECHANISM = "SCRAM-SHA-256";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ITERATIONS = 15_000;
    private static final int SALT_BYTES = 28;

    private final String clientFirst;
    private final String user;
    private String serverFirst = "";
    private @Nullable Credentials credentials;

    /** What a server keeps of a password. */
    record Credentials(byte[] salt, byte[] storedKey, byte[] serverKey) {

        static Credentials of(String password) {
            byte[] salt = new byte[SALT_BYTES];
            RANDOM.nextBytes(salt);
            try {
                byte[] salted = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                        .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, 256))
                        .getEncoded();
                return new Credentials(salt, sha256(hmac(salted, "Client Key")), hmac(salted, "Server Key"));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        static Credentials read(Document stored) {
            return new Credentials(bytes(stored, "salt"), bytes(stored, "storedKey"), bytes(stored, "serverKey"));
        }

        Document write() {
            return new Document("salt", base64(salt))
                    .append("storedKey", base64(storedKey))
                    .append("serverKey", base64(serverKey));
        }

        private static byte[] bytes(Document stored, String name) {
            return Base64.getDecoder().decode(String.valueOf(stored.get(name)));
        }
    }

    /** @param clientFirst such as {@code n,,n=user,r=nonce} */
    Scram(byte[] clientFirst) {
        this.clientFirst = text(clientFirst).replaceFirst("^[ny],[^,]*,", "");
        this.user = attributes(this.clientFirst)
                .getOrDefault("n", "")
                .replace("=2C", ",")
                .replace("=3D", "=");
    }

    String user() {
        return user;
    }

    byte[] challenge(Credentials known) {
        credentials = known;
        byte[] nonce = new byte[18];
        RANDOM.nextBytes(nonce);
        serverFirst = "r=%s%s,s=%s,i=%d"
                .formatted(
                        attributes(clientFirst).getOrDefault("r", ""), base64(nonce), base64(known.salt()), ITERATIONS);
        return serverFirst.getBytes(StandardCharsets.UTF_8);
    }

    /** The server's own proof; empty if the client does not know the password. */
    Optional<byte[]> verify(byte[] clientFinal) {
        String message = text(clientFinal);
        Map<String, String> attributes = attributes(message);
        Credentials known = credentials;
        int proofAt = message.lastIndexOf(",p=");
        if (known == null
                || proofAt < 0
                || !attributes
                        .getOrDefault("r", "")
                        .equals(attributes(serverFirst).get("r"))) {
            return Optional.empty();
        }
        String signed = clientFirst + "," + serverFirst + "," + message.substring(0, proofAt);
        byte[] proof = Base64.getDecoder().decode(attributes.getOrDefault("p", ""));
        byte[] signature = hmac(known.storedKey(), signed);
        if (proof.length != signature.length) {
            return Optional.empty();
        }
        byte[] clientKey = new byte[proof.length];
        for (int i = 0; i < proof.length; i++) {
            clientKey[i] = (byte) (proof[i] ^ signature[i]);
        }
        if (!MessageDigest.isEqual(sha256(clientKey), known.storedKey())) {
            return Optional.empty();
        }
        String verifier = "v=" + base64(hmac(known.serverKey(), signed));
        return Optional.of(verifier.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> attributes(String message) {
        Map<String, String> attributes = new HashMap<>();
        for (String part : message.split(",", -1)) {
            if (part.length() > 1 && part.charAt(1) == '=') {
                attributes.put(part.substring(0, 1), part.substring(2));
            }
        }
        return attributes;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
