package id.jmo.local.sandbox.bank;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Checks what the client signed: SHA256withRSA for a token, HMAC-SHA512 for everything else. */
@Component
class Signatures {

    private final PublicKey clientKey;
    private final byte[] secret;

    Signatures(BankProperties properties) throws IOException, GeneralSecurityException {
        if (properties.clientSecret().isBlank()) {
            throw new IllegalStateException("JMO_BANK_CLIENT_SECRET is not set");
        }
        this.secret = properties.clientSecret().getBytes(StandardCharsets.UTF_8);
        String pem = Files.readString(properties.clientPublicKey());
        String base64 = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        this.clientKey = KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }

    boolean isTokenRequestGenuine(String clientId, String timestamp, String signature) {
        try {
            Signature rsa = Signature.getInstance("SHA256withRSA");
            rsa.initVerify(clientKey);
            rsa.update((clientId + "|" + timestamp).getBytes(StandardCharsets.UTF_8));
            return rsa.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    boolean isServiceCallGenuine(
            String method, String path, String token, byte[] body, String timestamp, String signature) {
        String toSign = String.join(":", method, path, token, sha256(MinifiedJson.of(body)), timestamp);
        try {
            Mac mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(secret, "HmacSHA512"));
            byte[] expected = mac.doFinal(toSign.getBytes(StandardCharsets.UTF_8));
            return MessageDigest.isEqual(expected, Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
