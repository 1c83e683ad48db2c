package id.jmo.local.sandbox.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a browser decrypts a message with (RFC 8291 over RFC 8188).
 *
 * @param publicKey an uncompressed point of P-256
 * @param privateKey PKCS#8
 * @param auth the authentication secret, 16 bytes
 */
record Browser(byte[] publicKey, byte[] privateKey, byte[] auth) {

    private static final int SALT = 16;
    private static final int TAG = 16;
    private static final int KEY = 16;
    private static final int NONCE = 12;
    private static final int INPUT_KEY = 32;
    /** RFC 8291, section 4: one record, and its plain text ends with this byte and padding. */
    private static final byte LAST_RECORD = 2;

    /** @throws GeneralSecurityException if the message is not for this browser, or was changed, or has another form */
    byte[] decrypt(byte[] message) throws GeneralSecurityException {
        if (message.length < SALT + 4 + 1) {
            throw new GeneralSecurityException("No header of aes128gcm");
        }
        ByteBuffer buffer = ByteBuffer.wrap(message);
        byte[] salt = new byte[SALT];
        buffer.get(salt);
        int recordSize = buffer.getInt();
        byte[] keyId = new byte[Byte.toUnsignedInt(buffer.get())];
        if (buffer.remaining() < keyId.length + TAG + 1) {
            throw new GeneralSecurityException("Cut short");
        }
        buffer.get(keyId);
        byte[] sealed = new byte[buffer.remaining()];
        buffer.get(sealed);
        if (recordSize < sealed.length) {
            throw new GeneralSecurityException("More than one record");
        }
        byte[] input = inputKey(P256.publicKey(keyId), keyId);
        byte[] key = derive(salt, input, info("Content-Encoding: aes128gcm"), KEY);
        byte[] nonce = derive(salt, input, info("Content-Encoding: nonce"), NONCE);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG * Byte.SIZE, nonce));
        return unpadded(cipher.doFinal(sealed));
    }

    private byte[] inputKey(PublicKey sender, byte[] senderBytes) throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(P256.privateKey(privateKey));
        agreement.doPhase(sender, true);
        ByteArrayOutputStream info = new ByteArrayOutputStream();
        info.writeBytes(info("WebPush: info"));
        info.writeBytes(publicKey);
        info.writeBytes(senderBytes);
        return derive(auth, agreement.generateSecret(), info.toByteArray(), INPUT_KEY);
    }

    private static byte[] derive(byte[] salt, byte[] input, byte[] info, int length) throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(HKDFParameterSpec.ofExtract()
                        .addIKM(input)
                        .addSalt(salt)
                        .thenExpand(info, length));
    }

    private static byte[] info(String text) {
        return (text + "\0").getBytes(UTF_8);
    }

    private static byte[] unpadded(byte[] plain) throws GeneralSecurityException {
        int end = plain.length - 1;
        while (end >= 0 && plain[end] == 0) {
            end--;
        }
        if (end < 0 || plain[end] != LAST_RECORD) {
            throw new GeneralSecurityException("No delimiter of the last record");
        }
        return Arrays.copyOf(plain, end);
    }
}
