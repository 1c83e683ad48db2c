package id.jmo.platform.personaldata;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Links to pictures and files, valid for one person for a few minutes. The signature is an HMAC-SHA-256 with the
 * service's key, so that every instance accepts the links of the others; the person's own token is required besides.
 */
public final class SignedLinks {

    private final BlindIndex signature;
    private final Duration lifetime;
    private final Clock clock;

    public SignedLinks(BlindIndex signature, Duration lifetime, Clock clock) {
        this.signature = signature;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /**
     * The path with the query parameters {@code until} and {@code signature}.
     *
     * @param path of a GET, without a query
     * @param person the subject of the token of who may follow the link
     */
    public String to(String path, String person) {
        long until = clock.instant().plus(lifetime).getEpochSecond();
        return "%s?until=%d&signature=%s".formatted(path, until, signature.of(text(path, person, until)));
    }

    /** Whether a link that {@link #to} gave to this person is followed, in time. */
    public boolean isGood(String path, String person, long until, String given) {
        return clock.instant().isBefore(Instant.ofEpochSecond(until))
                && signature.all(text(path, person, until)).stream()
                        .anyMatch(good -> MessageDigest.isEqual(good.getBytes(US_ASCII), given.getBytes(US_ASCII)));
    }

    private static String text(String path, String person, long until) {
        return "signed link|%s|%s|%d".formatted(path, person, until);
    }
}
