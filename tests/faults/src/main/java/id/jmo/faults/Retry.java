package id.jmo.faults;

import id.jmo.operator.client.CommandFailure;
import id.jmo.world.Http;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Retries against a suite whose parts are being killed. */
final class Retry {

    private Retry() {}

    /**
     * Attempts until one succeeds; empty if none has at the end.
     *
     * @param onFailure receives the message of each attempt that was not answered
     */
    static <T> Optional<T> until(
            Instant end, long pollIntervalMillis, Supplier<Optional<T>> attempt, Consumer<String> onFailure) {
        while (Instant.now().isBefore(end) && !Thread.currentThread().isInterrupted()) {
            try {
                var done = attempt.get();
                if (done.isPresent()) {
                    return done;
                }
            } catch (Http.NotAnswered | CommandFailure failure) {
                onFailure.accept(String.valueOf(failure.getMessage()));
            }
            Pause.millis(pollIntervalMillis);
        }
        return Optional.empty();
    }
}
