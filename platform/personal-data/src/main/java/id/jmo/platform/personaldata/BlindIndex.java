package id.jmo.platform.personaldata;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * Makes an encrypted value searchable: the same text always has the same fingerprint (HMAC-SHA-256), which cannot be
 * reversed by trying all NIKs without the key. Normalise the text first (digits only, lower case): the smallest
 * difference gives another fingerprint.
 *
 * <p>The key rotates: every instance is given the next one, then it becomes the current one, and the one before stays as the
 * previous one until nothing is stored under it ({@link BlindIndexed}, {@link BlindIndexedTexts}). So a value is written under
 * {@link #of}, looked for under {@link #all}, and what only one may have is taken under {@link #toTake}.
 */
public final class BlindIndex {

    private final SecretKey current;
    private final @Nullable SecretKey next;
    private final @Nullable SecretKey previous;

    BlindIndex(KeyRing ring) {
        KeyRing.IndexKeys keys = ring.forBlindIndex();
        this.current = derived(keys.current());
        this.next = keys.next() == null ? null : derived(keys.next());
        this.previous = keys.previous() == null ? null : derived(keys.previous());
    }

    /** So that no key serves two algorithms. */
    private static SecretKey derived(SecretKey key) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "HmacSHA256",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(key)
                                    .thenExpand("jmo blind index 1".getBytes(UTF_8), 32));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HKDF-SHA256 must work in every Java from 25", impossible);
        }
    }

    /** The fingerprint, 43 characters of Base64url. */
    public String of(String text) {
        return of(text, current);
    }

    /** The fingerprints of several texts, each once and in an order that says nothing of theirs. */
    public List<String> ofEach(Collection<String> texts) {
        return texts.stream().map(this::of).distinct().sorted().toList();
    }

    /** All under which the text may be stored: one, or two while the key changes. */
    public List<String> all(String text) {
        return of(text, Stream.of(current, next, previous));
    }

    /**
     * All that whoever wants the text for themselves takes: so that an instance that has changed the key, and one that has not
     * yet, exclude each other. What is held under the {@linkplain #previous previous} key alone is not among them.
     */
    public List<String> toTake(String text) {
        return of(text, Stream.of(current, next));
    }

    /** The fingerprint under the previous key, as long as there is one. */
    public Optional<String> previous(String text) {
        return Optional.ofNullable(previous).map(key -> of(text, key));
    }

    /** Whether something may be stored under a previous key. */
    public boolean isRotating() {
        return previous != null;
    }

    private static List<String> of(String text, Stream<@Nullable SecretKey> keys) {
        return keys.filter(Objects::nonNull)
                .map(key -> of(text, Objects.requireNonNull(key)))
                .distinct()
                .toList();
    }

    private static String of(String text, SecretKey key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return PersonalDataCipher.base64(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HMAC-SHA-256 must work in every Java", impossible);
        }
    }
}
