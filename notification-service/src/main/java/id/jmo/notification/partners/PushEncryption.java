package id.jmo.notification.partners;

import com.zerodeplibs.webpush.EncryptedPushMessage;
import com.zerodeplibs.webpush.MessageEncryptions;
import com.zerodeplibs.webpush.PushMessage;
import com.zerodeplibs.webpush.UserAgentMessageEncryptionKeyInfo;
import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.VAPIDKeyPairs;
import com.zerodeplibs.webpush.jwt.VAPIDJWTParam;
import com.zerodeplibs.webpush.key.PrivateKeySources;
import com.zerodeplibs.webpush.key.PublicKeySources;
import id.jmo.notification.application.PushIdentity;
import id.jmo.notification.config.PushProperties;
import id.jmo.notification.model.PushKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Encrypts push messages (RFC 8291) and says who sends them (RFC 8292). */
@Component
final class PushEncryption implements PushIdentity {

    /** A token is for one push service, and only for as long as an attempt may take. */
    private static final int TOKEN_MINUTES = 30;

    private final VAPIDKeyPair keys;
    private final String subject;

    /** @throws UncheckedIOException if a key cannot be read */
    PushEncryption(PushProperties properties) {
        this.subject = properties.subject();
        try {
            this.keys = VAPIDKeyPairs.of(
                    PrivateKeySources.ofPEMFile(properties.privateKey()),
                    PublicKeySources.ofPEMFile(properties.publicKey()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The VAPID keys cannot be read", unreadable);
        }
    }

    @Override
    public String publicKey() {
        return keys.extractPublicKeyInUncompressedFormAsString();
    }

    String authorizationFor(String endpoint) {
        return keys.generateAuthorizationHeaderValue(VAPIDJWTParam.getBuilder()
                .resourceURLString(endpoint)
                .expiresAfter(TOKEN_MINUTES, TimeUnit.MINUTES)
                .subject(subject)
                .build());
    }

    /** One encryption for each message: the library's shares a MAC, and messages of two threads would garble each other. */
    byte[] encrypt(byte[] payload, PushKeys device) {
        EncryptedPushMessage encrypted = MessageEncryptions.of()
                .encrypt(
                        UserAgentMessageEncryptionKeyInfo.of(
                                device.p256dh().reveal(), device.auth().reveal()),
                        PushMessage.of(payload));
        return encrypted.toBytes();
    }
}
