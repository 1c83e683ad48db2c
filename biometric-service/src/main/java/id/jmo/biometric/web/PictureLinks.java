package id.jmo.biometric.web;

import id.jmo.platform.personaldata.BlindIndex;
import id.jmo.platform.values.VerificationId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Links to pictures, valid for one officer for a few minutes. The signature is an HMAC-SHA-256 with the service's key, so
 * that every instance accepts the links of the others; the officer's own token is required besides.
 */
@Component
class PictureLinks {

    private static final Duration LIFETIME = Duration.ofMinutes(5);

    private final BlindIndex signature;
    private final Clock clock;

    PictureLinks(BlindIndex signature, Clock clock) {
        this.signature = signature;
        this.clock = clock;
    }

    String to(VerificationId verification, String picture, String officer) {
        long until = clock.instant().plus(LIFETIME).getEpochSecond();
        return "/api/v1/identity-reviews/%s/pictures/%s?until=%d&signature=%s"
                .formatted(verification, picture, until, sign(verification, picture, officer, until));
    }

    boolean isGood(VerificationId verification, String picture, String officer, long until, String given) {
        return clock.instant().isBefore(Instant.ofEpochSecond(until))
                && MessageDigest.isEqual(
                        sign(verification, picture, officer, until).getBytes(StandardCharsets.US_ASCII),
                        given.getBytes(StandardCharsets.US_ASCII));
    }

    private String sign(VerificationId verification, String picture, String officer, long until) {
        return signature.of("picture link|%s|%s|%s|%d".formatted(verification, picture, officer, until));
    }
}
