package id.jmo.biometric.engine;

import id.jmo.biometric.application.BiometricEngine;
import id.jmo.biometric.application.EngineBusy;
import id.jmo.biometric.application.ReviewCopies;
import id.jmo.biometric.model.FaceTemplate;
import id.jmo.biometric.model.Measurement;
import id.jmo.biometric.model.Photo;
import id.jmo.biometric.model.Picture;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Lets a few analyses run at once, a few more wait, and turns the rest away. They run on platform threads of their own:
 * native code would hold the carriers of the virtual threads that serve requests.
 */
final class BoundedAnalyses implements BiometricEngine, ReviewCopies, AutoCloseable {

    private final BiometricEngine engine;
    private final ReviewCopies copies;
    private final ThreadPoolExecutor workers;
    private final Duration patience;

    /**
     * @param atOnce analyses that run at the same time
     * @param waiting analyses that may wait for their turn
     * @param patience how long one waits at most, also what a caller who is turned away is told to wait
     */
    BoundedAnalyses(BiometricEngine engine, ReviewCopies copies, int atOnce, int waiting, Duration patience) {
        this.engine = engine;
        this.copies = copies;
        this.patience = patience;
        workers = new ThreadPoolExecutor(
                atOnce,
                atOnce,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(waiting),
                Thread.ofPlatform().name("face-analysis-", 0).daemon().factory());
    }

    @Override
    public State state() {
        return engine.state();
    }

    @Override
    public Measurement measure(Photo photo, Optional<FaceTemplate> reference) {
        return inTurn(() -> engine.measure(photo, reference));
    }

    @Override
    public Picture reviewCopy(Photo photo) {
        return inTurn(() -> copies.reviewCopy(photo));
    }

    private <T> T inTurn(Callable<T> analysis) {
        Future<T> pending;
        try {
            pending = workers.submit(analysis);
        } catch (RejectedExecutionException full) {
            throw new EngineBusy(patience);
        }
        try {
            return pending.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            pending.cancel(false);
            workers.purge();
            throw new EngineBusy(patience);
        } catch (InterruptedException stopping) {
            pending.cancel(false);
            Thread.currentThread().interrupt();
            throw new EngineBusy(patience);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    int running() {
        return workers.getActiveCount();
    }

    int waiting() {
        return workers.getQueue().size();
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
