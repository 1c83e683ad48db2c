package id.jmo.platform.snap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * What the bank signs when it calls us: SHA256withRSA over method, path, body and time, without a token (the asymmetric
 * variant of SNAP).
 */
public final class BankSignature {

    private final PublicKey bankKey;

    private BankSignature(PublicKey bankKey) {
        this.bankKey = bankKey;
    }

    /**
     * @param file the bank's RSA key, PEM, X.509
     * @throws IllegalStateException if the file holds none
     */
    public static BankSignature ofKey(Path file) {
        try {
            String base64 =
                    Files.readString(file).replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
            return new BankSignature(KeyFactory.getInstance("RSA")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64))));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("No RSA key in X.509 PEM form at " + file, e);
        }
    }

    /**
     * Whether the bank signed this.
     *
     * @param path of the request, as the bank called it
     * @param body as it came; white space between its tokens does not count
     * @param timestamp the header X-TIMESTAMP
     * @param signature the header X-SIGNATURE, Base64
     */
    public boolean isGenuine(String method, String path, byte[] body, String timestamp, String signature) {
        String text = String.join(":", method, path, SnapSignature.sha256(MinifiedJson.of(body)), timestamp);
        try {
            Signature rsa = Signature.getInstance("SHA256withRSA");
            rsa.initVerify(bankKey);
            rsa.update(text.getBytes(StandardCharsets.UTF_8));
            return rsa.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
