package id.jmo.biometric.web;

import id.jmo.biometric.application.EngineBusy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Limits how many photos are handled at a time, from their first byte to the answer: each is held in memory whole, and
 * memory is what would run out first. Further photos are rejected, not queued, and an upload has a time limit.
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

    private final Semaphore permits;
    private final Duration uploadTimeout;
    private final Clock clock;

    /** @param uploadTimeout how long a photo may take from its first byte to its last */
    PhotoIntake(
            @Value("${jmo.biometric.max-concurrent-photos}") int maxConcurrent,
            @Value("${jmo.biometric.photo-upload-timeout}") Duration uploadTimeout,
            Clock clock) {
        this.permits = new Semaphore(maxConcurrent);
        this.uploadTimeout = uploadTimeout;
        this.clock = clock;
    }

    /**
     * Reads the body, one photo or the frames of a session, and passes it on.
     *
     * @throws EngineBusy if as many photos as allowed are being handled; nothing of the body is read then
     * @throws TooSlow if the photo does not arrive in time
     */
    <T> T take(InputStream body, Function<byte[], T> use) throws IOException {
        if (!permits.tryAcquire()) {
            throw new EngineBusy(RETRY_AFTER);
        }
        try {
            return use.apply(read(body));
        } finally {
            permits.release();
        }
    }

    /** The connection's own timeout covers the time between two parts, this one the whole upload. */
    private byte[] read(InputStream body) throws IOException {
        Instant latest = clock.instant().plus(uploadTimeout);
        ByteArrayOutputStream photo = new ByteArrayOutputStream();
        byte[] part = new byte[PART];
        for (int length = body.read(part); length >= 0; length = body.read(part)) {
            if (clock.instant().isAfter(latest)) {
                throw new TooSlow();
            }
            photo.write(part, 0, length);
        }
        return photo.toByteArray();
    }
}
