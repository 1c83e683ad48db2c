package id.jmo.platform.snap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The two signatures of SNAP (technical and security standard, Bank Indonesia and ASPI). */
final class SnapSignature {

    private final PrivateKey privateKey;
    private final SecretKeySpec secret;

    SnapSignature(PrivateKey privateKey, String clientSecret) {
        this.privateKey = privateKey;
        this.secret = new SecretKeySpec(clientSecret.getBytes(StandardCharsets.UTF_8), "HmacSHA512");
    }

    /** @throws IllegalStateException if the file holds no RSA key */
    static PrivateKey readKey(Path file) {
        try {
            String pem = Files.readString(file);
            String base64 = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            // The cause may quote the key.
            throw new IllegalStateException("jmo.bank.private-key: no RSA key in PKCS#8 PEM form at " + file);
        }
    }

    /** For a token request: SHA256withRSA over the client key and the time. */
    String ofTokenRequest(String clientKey, String timestamp) {
        try {
            Signature rsa = Signature.getInstance("SHA256withRSA");
            rsa.initSign(privateKey);
            rsa.update((clientKey + "|" + timestamp).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(rsa.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The bank's key cannot sign", e);
        }
    }

    /**
     * For a service call: HMAC-SHA512 over method, path, token, body and time.
     *
     * @param body as it is sent, without white space between its tokens
     */
    String ofServiceCall(String method, String path, String token, byte[] body, String timestamp) {
        String text = String.join(":", method, path, token, sha256(body), timestamp);
        try {
            Mac mac = Mac.getInstance("HmacSHA512");
            mac.init(secret);
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The bank's secret cannot sign", e);
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
