package id.jmo.platform.personaldata;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Makes an encrypted value searchable: the same text always has the same fingerprint (HMAC-SHA-256), which cannot be
 * reversed by trying all NIKs without the key. Normalise the text first (digits only, lower case): the smallest
 * difference gives another fingerprint.
 */
public final class BlindIndex {

    private final SecretKey key;

    BlindIndex(KeyRing ring) {
        try {
            // Derived, so that no key serves two algorithms.
            this.key = KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "HmacSHA256",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(ring.forBlindIndex())
                                    .thenExpand("jmo blind index 1".getBytes(UTF_8), 32));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HKDF-SHA256 must work in every Java from 25", impossible);
        }
    }

    /** The fingerprint, 43 characters of Base64url. */
    public String of(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HMAC-SHA-256 must work in every Java", impossible);
        }
    }
}
