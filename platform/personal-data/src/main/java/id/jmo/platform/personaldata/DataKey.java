package id.jmo.platform.personaldata;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of one set of data, such as the pictures of a session or the attachments of a case: AES-256-GCM with a fresh
 * nonce each time. It is stored only as {@link PersonalDataCipher#wrap} gives it. Who destroys it erases the set, wherever
 * copies have gone. Its text form reveals nothing.
 */
public final class DataKey {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;

    private DataKey(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    public static DataKey random() {
        byte[] bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        return new DataKey(bytes);
    }

    static DataKey of(byte[] bytes) {
        return new DataKey(bytes);
    }

    byte[] bytes() {
        return key.getEncoded();
    }

    /** @param name of the item in its set: it cannot be decrypted as another one */
    public byte[] encrypt(String name, byte[] clear) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, name).doFinal(clear);
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-256-GCM must work in every Java", impossible);
        }
    }

    /** @throws UnreadablePersonalData if the bytes were encrypted with another key or as another item, or changed */
    public byte[] decrypt(String name, byte[] encrypted) {
        if (encrypted.length < NONCE_BYTES + TAG_BITS / 8) {
            throw new UnreadablePersonalData("it is cut short", null);
        }
        byte[] nonce = new byte[NONCE_BYTES];
        ByteBuffer.wrap(encrypted).get(nonce);
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce, name)
                    .doFinal(encrypted, NONCE_BYTES, encrypted.length - NONCE_BYTES);
        } catch (GeneralSecurityException changed) {
            throw new UnreadablePersonalData("it was changed, or is another item or of another set", changed);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String name) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(name.getBytes(UTF_8));
        return cipher;
    }

    @Override
    public String toString() {
        return "(data key)";
    }
}
