package id.jmo.notification.config;

import static java.nio.charset.StandardCharsets.US_ASCII;

import id.jmo.notification.application.UnsubscribeLinks;
import id.jmo.platform.personaldata.PersonalDataCipher;
import id.jmo.platform.personaldata.UnreadablePersonalData;
import id.jmo.platform.values.MemberId;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The token is the member's id, encrypted and authenticated: nobody makes one of their own, and who reads one learns
 * nothing. It holds as long as its key is in the ring.
 */
@Component
class SealedUnsubscribeLinks implements UnsubscribeLinks {

    /** So that no other ciphertext of ours is taken for a token. */
    private static final String PURPOSE = "unsubscribe from promotions:";

    private static final String PATH = "/api/v1/notifications/unsubscribe?token=";

    private final PersonalDataCipher cipher;
    private final String publicUrl;

    SealedUnsubscribeLinks(PersonalDataCipher cipher, NotificationProperties properties) {
        this.cipher = cipher;
        this.publicUrl = properties.publicUrl().toString();
    }

    @Override
    public String linkFor(MemberId member) {
        byte[] sealed = cipher.encrypt(PURPOSE + member).getBytes(US_ASCII);
        return publicUrl + PATH + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    @Override
    public Optional<MemberId> memberOf(String token) {
        try {
            String clear = cipher.decrypt(new String(Base64.getUrlDecoder().decode(token), US_ASCII));
            return clear.startsWith(PURPOSE)
                    ? Optional.of(MemberId.of(clear.substring(PURPOSE.length())))
                    : Optional.empty();
        } catch (UnreadablePersonalData | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
