package id.jmo.information.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/** Answers that callers and caches between may keep for a while. */
public final class CachedAnswer {

    private static final int ETAG_BYTES = 12;

    private CachedAnswer() {}

    /**
     * An answer that is the same for everybody.
     *
     * @param state names everything that the answer depends on
     */
    public static ResponseEntity.BodyBuilder shared(Duration keep, List<?> state, @Nullable Instant lastModified) {
        return answer(CacheControl.maxAge(keep).cachePublic(), state, lastModified);
    }

    /** An answer for the caller alone. */
    public static ResponseEntity.BodyBuilder own(Duration keep, List<?> state) {
        return answer(CacheControl.maxAge(keep).cachePrivate(), state, null);
    }

    private static ResponseEntity.BodyBuilder answer(
            CacheControl control, List<?> state, @Nullable Instant lastModified) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.ok().cacheControl(control).eTag(digest(state));
        return lastModified == null ? answer : answer.lastModified(lastModified);
    }

    private static String digest(List<?> state) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(state.toString().getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, ETAG_BYTES);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
