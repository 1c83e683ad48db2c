package id.jmo.platform.observability;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.boot.health.contributor.Health;

/** Asks something outside whether it is there, and does not wait for the answer longer than an operator would. */
final class Reachable {

    static final Duration PATIENCE = Duration.ofSeconds(3);

    private Reachable() {}

    /**
     * @param what the thing in an operator's words
     * @param question answers with what to show about it, or fails
     */
    static Health check(String what, Callable<Health> question) {
        FutureTask<Health> answer = new FutureTask<>(question);
        Thread asking =
                Thread.ofVirtual().name("health-of-" + what.replace(' ', '-')).start(answer);
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            asking.interrupt();
            return down(what + " does not answer within " + PATIENCE.toSeconds() + " s");
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
