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
 * Takes a few photos in at a time, from their first byte to the answer: each is held in memory whole, and memory is
 * what would run out first. Nobody waits behind another's photo, and none may trickle in for ever.
 */
@Component
class PhotoIntake {

    private static final Duration COME_AGAIN = Duration.ofSeconds(5);
    private static final int PART = 1 << 16;

    /** The photo was not there in time, and its place is another's. */
    static final class TooSlow extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooSlow() {
            super("The photo takes too long", null, false, false);
        }
    }

    private final Semaphore places;
    private final Duration arrival;
    private final Clock clock;

    /** @param arrival how long a photo may take from its first byte to its last */
    PhotoIntake(
            @Value("${jmo.biometric.max-concurrent-photos}") int places,
            @Value("${jmo.biometric.photo-arrival}") Duration arrival,
            Clock clock) {
        this.places = new Semaphore(places);
        this.arrival = arrival;
        this.clock = clock;
    }

    /**
     * Reads the body, one photo or the frames of a session, and hands it over.
     *
     * @throws EngineBusy if all places are taken; nothing of the body is read then
     * @throws TooSlow if the photo does not arrive in time
     */
    <T> T take(InputStream body, Function<byte[], T> use) throws IOException {
        if (!places.tryAcquire()) {
            throw new EngineBusy(COME_AGAIN);
        }
        try {
            return use.apply(read(body));
        } finally {
            places.release();
        }
    }

    /** Between two parts the connection's own timeout watches; over all of them, this does. */
    private byte[] read(InputStream body) throws IOException {
        Instant latest = clock.instant().plus(arrival);
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
