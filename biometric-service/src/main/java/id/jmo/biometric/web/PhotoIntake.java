package id.jmo.biometric.web;

import id.jmo.biometric.application.EngineBusy;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Takes a few photos in at a time, from their first byte to the answer: each is held in memory whole, and memory is
 * what would run out first.
 */
@Component
class PhotoIntake {

    private static final Duration COME_AGAIN = Duration.ofSeconds(5);

    private final Semaphore places;

    PhotoIntake(@Value("${jmo.biometric.photos-at-once}") int places) {
        this.places = new Semaphore(places);
    }

    /** @throws EngineBusy if all places are taken; nothing of the body is read then */
    <T> T take(InputStream body, Function<byte[], T> use) throws IOException {
        return inPlace(() -> use.apply(body.readAllBytes()));
    }

    /** What reads a body, and does with it what is to be done. */
    interface Reading<T> {
        T read() throws IOException;
    }

    /** @throws EngineBusy if all places are taken; nothing of the body may have been read by then */
    <T> T inPlace(Reading<T> reading) throws IOException {
        if (!places.tryAcquire()) {
            throw new EngineBusy(COME_AGAIN);
        }
        try {
            return reading.read();
        } finally {
            places.release();
        }
    }
}
