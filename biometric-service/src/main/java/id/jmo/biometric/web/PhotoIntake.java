package id.jmo.biometric.web;

import id.jmo.biometric.application.EngineBusy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Limits how many photos are handled at a time, from their first byte to the answer: each is held in memory whole, and
 * memory is what would run out first. Further photos are rejected, not queued. Nobody holds more than one place, and nobody
 * holds it with an upload that is slower than the least rate.
 */
@Component
class PhotoIntake {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final int PART = 1 << 16;

    /** The photo did not arrive in time. */
    static final class TooSlow extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooSlow() {
            super("The photo takes too long", null, false, false);
        }
    }

    /** Another upload of the same owner has not ended. */
    static final class AlreadyUploading extends RuntimeException {

        private static final long serialVersionUID = 1L;

        AlreadyUploading() {
            super("Another upload is running", null, false, false);
        }
    }

    /**
     * How fast a photo must arrive.
     *
     * @param timeout from its first byte to its last
     * @param leastRate bytes a second, on average since the grace
     * @param grace from the first byte until the rate counts: what a slow start may take
     */
    record Pace(Duration timeout, int leastRate, Duration grace) {

        boolean isTooSlow(Duration elapsed, int received) {
            Duration counted = elapsed.minus(grace);
            return elapsed.compareTo(timeout) > 0
                    || counted.isPositive() && received < leastRate * counted.toMillis() / 1000;
        }
    }

    private final Semaphore permits;
    private final Set<String> uploading = ConcurrentHashMap.newKeySet();
    private final Pace pace;
    private final Clock clock;

    PhotoIntake(
            @Value("${jmo.biometric.max-concurrent-photos}") int maxConcurrent,
            @Value("${jmo.biometric.photo-upload-timeout}") Duration uploadTimeout,
            @Value("${jmo.biometric.photo-upload-least-rate}") int leastRate,
            @Value("${jmo.biometric.photo-upload-grace}") Duration grace,
            Clock clock) {
        this.permits = new Semaphore(maxConcurrent);
        this.pace = new Pace(uploadTimeout, leastRate, grace);
        this.clock = clock;
    }

    /**
     * Reads the body, one photo or the frames of a session, and passes it on.
     *
     * @param owner who sends it: one upload at a time
     * @throws AlreadyUploading if another upload of the owner has not ended; nothing of the body is read then
     * @throws EngineBusy if as many photos as allowed are being handled; nothing of the body is read then
     * @throws TooSlow if the photo does not arrive in time
     */
    <T> T take(String owner, InputStream body, Function<byte[], T> use) throws IOException {
        if (!uploading.add(owner)) {
            throw new AlreadyUploading();
        }
        try {
            if (!permits.tryAcquire()) {
                throw new EngineBusy(RETRY_AFTER);
            }
            try {
                return use.apply(read(body));
            } finally {
                permits.release();
            }
        } finally {
            uploading.remove(owner);
        }
    }

    /** The connection's own timeout covers the time between two parts, the pace the whole upload. */
    private byte[] read(InputStream body) throws IOException {
        Instant begun = clock.instant();
        ByteArrayOutputStream photo = new ByteArrayOutputStream();
        byte[] part = new byte[PART];
        try {
            for (int length = body.read(part); length >= 0; length = body.read(part)) {
                photo.write(part, 0, length);
                if (pace.isTooSlow(Duration.between(begun, clock.instant()), photo.size())) {
                    throw new TooSlow();
                }
            }
        } catch (IOException failed) {
            if (isTimeout(failed)) {
                throw new TooSlow();
            }
            throw failed;
        }
        return photo.toByteArray();
    }

    /** The container wraps the timeout of the connection. */
    private static boolean isTimeout(IOException failed) {
        return failed instanceof SocketTimeoutException || failed.getCause() instanceof SocketTimeoutException;
    }
}
