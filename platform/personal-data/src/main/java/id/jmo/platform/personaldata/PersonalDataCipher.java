package id.jmo.platform.personaldata;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts personal data with AES-256-GCM: nobody without the key reads it, and a change of a single bit is noticed.
 *
 * <p>A text becomes a {@link Head} and the Base64url of nonce, ciphertext and tag; bytes become the same with the binary
 * part as it is. The same clear text encrypts to something else every time, so ciphertexts cannot be compared or looked
 * up: that is what {@link BlindIndex} is for. Safe for use by many threads.
 *
 * <p>A ciphertext is bound to the document or the event in which it stands: the head, which is authenticated, has a hash of
 * this context. The mapping of documents ({@link BindingConverter}) and the transport of events ({@link EventBinding}) bind
 * and check by themselves; who writes bytes past them names the {@link Place}.
 */
public final class PersonalDataCipher {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int CONTEXT_BYTES = 16;

    private final KeyRing ring;
    private final KeyRing events;
    private final boolean readsUnbound;
    private final SecureRandom random = new SecureRandom();

    /** @param readsUnbound whether what is stored and bound to nothing is read, and bound by the rotation of keys */
    PersonalDataCipher(KeyRing ring, boolean readsUnbound) {
        this.ring = ring.ofStore();
        this.events = ring.ofEvents();
        this.readsUnbound = readsUnbound;
    }

    /** With the keys that all services share. */
    PersonalDataCipher ofEvents() {
        return new PersonalDataCipher(events, readsUnbound);
    }

    /** A ciphertext that is bound to nothing yet. */
    public String encrypt(String clear) {
        return encrypt(clear, (String) null);
    }

    private String encrypt(String clear, @Nullable String tag) {
        return encrypt(clear, new Head(ring.activeId(), tag));
    }

    private String encrypt(String clear, Head head) {
        return head.text() + base64(seal(head, clear.getBytes(UTF_8)));
    }

    /**
     * The text in clear, whatever it is bound to.
     *
     * @throws UnreadablePersonalData if it is not what this class made under a key of the ring
     */
    public String decrypt(String encrypted) {
        Head head = Head.of(encrypted);
        byte[] sealed;
        try {
            sealed = Base64.getUrlDecoder().decode(encrypted.substring(head.length()));
        } catch (IllegalArgumentException noBase64) {
            throw new UnreadablePersonalData("it is not in the encrypted form", null);
        }
        return new String(open(head, sealed), UTF_8);
    }

    /** As for a text. */
    public byte[] encrypt(byte[] clear) {
        return encrypt(clear, (String) null);
    }

    public byte[] encrypt(byte[] clear, Place place) {
        return encrypt(clear, tag(place.context()));
    }

    private byte[] encrypt(byte[] clear, @Nullable String tag) {
        Head head = new Head(ring.activeId(), tag);
        byte[] sealed = seal(head, clear);
        return ByteBuffer.allocate(head.length() + sealed.length)
                .put(head.text().getBytes(US_ASCII))
                .put(sealed)
                .array();
    }

    /**
     * The bytes in clear, whatever they are bound to.
     *
     * @throws UnreadablePersonalData if they are not what this class made under a key of the ring
     */
    public byte[] decrypt(byte[] encrypted) {
        Head head = Head.of(start(encrypted));
        return open(head, Arrays.copyOfRange(encrypted, head.length(), encrypted.length));
    }

    /**
     * As above.
     *
     * @throws MisplacedPersonalData if they are bound to another place
     */
    public byte[] decrypt(byte[] encrypted, Place place) {
        check(encrypted, place);
        return decrypt(encrypted);
    }

    /** The key of a set of data, for the store. */
    public byte[] wrap(DataKey key, Place place) {
        return encrypt(key.bytes(), place);
    }

    /**
     * @throws UnreadablePersonalData if it is not what {@link #wrap} made under a key of the ring
     * @throws MisplacedPersonalData if it is bound to another place
     */
    public DataKey unwrap(byte[] wrapped, Place place) {
        return DataKey.of(decrypt(wrapped, place));
    }

    /** The ciphertext, bound to this context and no other. */
    String bound(String encrypted, String context) {
        return encrypt(decrypt(encrypted), tag(context));
    }

    byte[] bound(byte[] encrypted, Place place) {
        return encrypt(decrypt(encrypted), place);
    }

    boolean isBound(Head head, String context) {
        return tag(context).equals(head.tag());
    }

    /** @throws MisplacedPersonalData if it is not what may stand there */
    void check(String encrypted, Place place) {
        check(Head.of(encrypted), place);
    }

    void check(byte[] encrypted, Place place) {
        check(Head.of(start(encrypted)), place);
    }

    private void check(Head head, Place place) {
        if (!(isBound(head, place.context()) || readsUnbound && head.tag() == null)) {
            throw new MisplacedPersonalData();
        }
    }

    /** The id of the key that encrypts; of both, if events have another one than the store. */
    public String activeKey() {
        return ring.activeId().equals(events.activeId()) ? ring.activeId() : ring.activeId() + "+" + events.activeId();
    }

    /** Whether data may stand under other keys than the active one. */
    public boolean hasOtherKeys() {
        return ring.hasOthers();
    }

    /**
     * The text with every ciphertext in it under the active key, and bound as it was: one that is nothing else under that of the
     * store; those in JSON, which is that of an event, under that of events. The same text if there is nothing to do.
     *
     * @param place where it is stored, to which a ciphertext is bound that was not, as long as such ones are read
     * @throws UnreadablePersonalData if one of them cannot be decrypted
     */
    public String renewed(String text, Place place) {
        if (!text.contains(Head.VERSION)) {
            return text;
        }
        if (Head.begins(text)) {
            Head head = renewed(Head.of(text), place);
            return head == null ? text : encrypt(renewedWithin(decrypt(text)), head);
        }
        String renewed = Head.CIPHERTEXT.matcher(text).replaceAll(found -> renewedInEvent(found.group()));
        return renewed.equals(text) ? text : renewed;
    }

    /** Null if there is nothing to do. */
    private @Nullable Head renewed(Head head, Place place) {
        if (readsUnbound && head.tag() == null) {
            return new Head(ring.activeId(), tag(place.context()));
        }
        return head.keyId().equals(ring.activeId()) ? null : new Head(ring.activeId(), head.tag());
    }

    private String renewedInEvent(String encrypted) {
        Head head = Head.of(encrypted);
        return head.keyId().equals(events.activeId())
                ? encrypted
                : encrypt(renewedWithin(decrypt(encrypted)), new Head(events.activeId(), head.tag()));
    }

    /** What was encrypted may contain ciphertexts in turn, and texts of people that look like one. */
    private String renewedWithin(String clear) {
        return Head.CIPHERTEXT.matcher(clear).replaceAll(found -> {
            try {
                return renewedInEvent(found.group());
            } catch (UnreadablePersonalData none) {
                return found.group();
            }
        });
    }

    /**
     * The same for bytes, whether they are a ciphertext or a text that contains some.
     *
     * @throws UnreadablePersonalData if one of them cannot be decrypted
     */
    public byte[] renewed(byte[] bytes, Place place) {
        String start = start(bytes);
        if (start.startsWith(Head.VERSION)) {
            Head head = renewed(Head.of(start), place);
            return head == null
                    ? bytes
                    : encrypt(renewedWithin(text(decrypt(bytes))).getBytes(ISO_8859_1), head.tag());
        }
        String text = text(bytes);
        String renewed = renewed(text, place);
        return renewed.equals(text) ? bytes : renewed.getBytes(ISO_8859_1);
    }

    /** Byte by byte, and so back again: only the ciphertexts, which are ASCII, are looked at. */
    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }

    private static String start(byte[] encrypted) {
        return new String(encrypted, 0, Math.min(encrypted.length, Head.LONGEST), US_ASCII);
    }

    private static String tag(String context) {
        return base64(Arrays.copyOf(sha256(context), CONTEXT_BYTES));
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("SHA-256 must work in every Java", impossible);
        }
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private byte[] seal(Head head, byte[] clear) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, ring.get(head.keyId()), nonce, head)
                    .doFinal(clear);
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-256-GCM must work in every Java", impossible);
        }
    }

    private byte[] open(Head head, byte[] sealed) {
        SecretKey key = ring.get(head.keyId());
        if (sealed.length < NONCE_BYTES + TAG_BITS / 8) {
            throw new UnreadablePersonalData("it is cut short", null);
        }
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, head)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException changed) {
            throw new UnreadablePersonalData("it was changed, or its key is another one of the same id", changed);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, Head head) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        // So that a ciphertext cannot be passed off as one of another key or context.
        cipher.updateAAD(head.text().getBytes(US_ASCII));
        return cipher;
    }
}
