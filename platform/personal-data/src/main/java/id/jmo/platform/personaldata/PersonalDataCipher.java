package id.jmo.platform.personaldata;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts personal data with AES-256-GCM: nobody without the key reads it, and a change of a single bit is noticed.
 *
 * <p>A text becomes {@code jmo1:<keyId>:<base64url of nonce, ciphertext, tag>}; bytes become the same with the binary
 * part as it is. The same clear text encrypts to something else every time, so ciphertexts cannot be compared or looked
 * up: that is what {@link BlindIndex} is for. Safe for use by many threads.
 */
public final class PersonalDataCipher {

    private static final String VERSION = "jmo1:";
    private static final Pattern CIPHERTEXT = Pattern.compile(VERSION + "([a-z0-9]{1,16}):[A-Za-z0-9_-]+");
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    /** Version, longest key id, colon: where the header of encrypted bytes must have ended. */
    private static final int LONGEST_HEADER = VERSION.length() + 17;

    private final KeyRing ring;
    private final SecureRandom random = new SecureRandom();

    PersonalDataCipher(KeyRing ring) {
        this.ring = ring;
    }

    public String encrypt(String clear) {
        String header = VERSION + ring.activeId() + ":";
        byte[] sealed = seal(header, clear.getBytes(UTF_8));
        return header + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /**
     * The text in clear.
     *
     * @throws UnreadablePersonalData if it is not what {@link #encrypt(String)} made under a key of the ring
     */
    public String decrypt(String encrypted) {
        int end = endOfHeader(encrypted);
        byte[] sealed;
        try {
            sealed = Base64.getUrlDecoder().decode(encrypted.substring(end));
        } catch (IllegalArgumentException noBase64) {
            throw new UnreadablePersonalData("it is not in the encrypted form", null);
        }
        return new String(open(encrypted.substring(0, end), sealed), UTF_8);
    }

    public byte[] encrypt(byte[] clear) {
        String header = VERSION + ring.activeId() + ":";
        byte[] sealed = seal(header, clear);
        return ByteBuffer.allocate(header.length() + sealed.length)
                .put(header.getBytes(US_ASCII))
                .put(sealed)
                .array();
    }

    /**
     * The bytes in clear.
     *
     * @throws UnreadablePersonalData if they are not what {@link #encrypt(byte[])} made under a key of the ring
     */
    public byte[] decrypt(byte[] encrypted) {
        String start = new String(encrypted, 0, Math.min(encrypted.length, LONGEST_HEADER), US_ASCII);
        int end = endOfHeader(start);
        byte[] sealed = new byte[encrypted.length - end];
        System.arraycopy(encrypted, end, sealed, 0, sealed.length);
        return open(start.substring(0, end), sealed);
    }

    /** The id of the key that encrypts. */
    public String activeKey() {
        return ring.activeId();
    }

    /** Whether data may stand under other keys than the active one. */
    public boolean hasOtherKeys() {
        return ring.hasOthers();
    }

    /**
     * The text with every ciphertext in it under the active key: for one that is nothing else, and for JSON that contains some.
     * The same text if there is nothing to do.
     *
     * @throws UnreadablePersonalData if one of them cannot be decrypted
     */
    public String renewed(String text) {
        if (!text.contains(VERSION)) {
            return text;
        }
        String renewed = CIPHERTEXT
                .matcher(text)
                .replaceAll(found -> isActive(found.group(1)) ? found.group() : encrypt(decrypt(found.group())));
        return renewed.equals(text) ? text : renewed;
    }

    /**
     * The same for bytes, whether they are a ciphertext or a text that contains some.
     *
     * @throws UnreadablePersonalData if one of them cannot be decrypted
     */
    public byte[] renewed(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, LONGEST_HEADER), US_ASCII);
        if (start.startsWith(VERSION)) {
            String keyId = start.substring(VERSION.length(), endOfHeader(start) - 1);
            return isActive(keyId) ? bytes : encrypt(decrypt(bytes));
        }
        // Byte by byte in both directions: only the ciphertexts, which are ASCII, are looked at.
        String text = new String(bytes, ISO_8859_1);
        String renewed = renewed(text);
        return renewed.equals(text) ? bytes : renewed.getBytes(ISO_8859_1);
    }

    private boolean isActive(String keyId) {
        return keyId.equals(ring.activeId());
    }

    /** The key of a set of data, for the store. */
    public byte[] wrap(DataKey key) {
        return encrypt(key.bytes());
    }

    /** @throws UnreadablePersonalData if it is not what {@link #wrap} made under a key of the ring */
    public DataKey unwrap(byte[] wrapped) {
        return DataKey.of(decrypt(wrapped));
    }

    private static int endOfHeader(String text) {
        int colon = text.startsWith(VERSION) ? text.indexOf(':', VERSION.length()) : -1;
        if (colon < 0) {
            throw new UnreadablePersonalData("it is not in the encrypted form", null);
        }
        return colon + 1;
    }

    private byte[] seal(String header, byte[] clear) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, ring.active(), nonce, header).doFinal(clear);
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-256-GCM must work in every Java", impossible);
        }
    }

    private byte[] open(String header, byte[] sealed) {
        SecretKey key = ring.get(header.substring(VERSION.length(), header.length() - 1));
        if (sealed.length < NONCE_BYTES + TAG_BITS / 8) {
            throw new UnreadablePersonalData("it is cut short", null);
        }
        byte[] nonce = new byte[NONCE_BYTES];
        System.arraycopy(sealed, 0, nonce, 0, NONCE_BYTES);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, header)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException changed) {
            throw new UnreadablePersonalData("it was changed, or its key is another one of the same id", changed);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String header) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        // The header is authenticated too, so that a ciphertext cannot be passed off as one of another key.
        cipher.updateAAD(header.getBytes(US_ASCII));
        return cipher;
    }
}
