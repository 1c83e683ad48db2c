package id.jmo.platform.consumption;

import id.jmo.platform.mongo.StoreAway;
import org.jspecify.annotations.Nullable;

/** One attempt at handling events. */
final class Attempt {

    private Attempt() {}

    /**
     * Why the attempt failed; null if it did not.
     *
     * @throws RuntimeException if that is no fault of the events: {@linkplain StoreAway the store is away}, or this instance has
     *     no memory left. Deliver them again later
     */
    static @Nullable Throwable failureOf(Runnable handling) {
        try {
            handling.run();
            return null;
        } catch (OutOfMemoryError exhausted) {
            throw new IllegalStateException("This instance has no memory left", exhausted);
        } catch (RuntimeException | Error fault) {
            // Left alone, an Error would end the consumer: Kafka's container stops then, and nothing starts it again.
            if (StoreAway.isCauseOf(fault)) {
                throw fault;
            }
            return fault;
        }
    }
}
