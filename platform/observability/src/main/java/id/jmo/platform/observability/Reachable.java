package id.jmo.platform.observability;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.boot.health.contributor.Health;

/** Checks a dependency with a timeout of our own, shorter than that of its client library. */
final class Reachable {

    static final Duration TIMEOUT = Duration.ofSeconds(3);

    private Reachable() {}

    /**
     * @param what the dependency, as operators call it
     * @param check returns its health, or throws
     */
    static Health check(String what, Callable<Health> check) {
        FutureTask<Health> result = new FutureTask<>(check);
        Thread thread =
                Thread.ofVirtual().name("health-of-" + what.replace(' ', '-')).start(result);
        try {
            return result.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            thread.interrupt();
            return down(what + " does not answer within " + TIMEOUT.toSeconds() + " s");
        } catch (ExecutionException e) {
            return down(what + " cannot be reached: " + firstLine(e.getCause() == null ? e : e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return down("the check was interrupted");
        }
    }

    static Health down(String reason) {
        return Health.down().withDetail("reason", reason).build();
    }

    private static String firstLine(Throwable cause) {
        String message = cause.getMessage() == null
                ? ""
                : cause.getMessage().lines().findFirst().orElse("");
        return LogMask.masked(cause.getClass().getSimpleName() + " " + message).strip();
    }
}
