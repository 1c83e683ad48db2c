package id.jmo.biometric.engine;

import id.jmo.biometric.application.EngineBusy;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs a few analyses at a time, queues a few more, and rejects the rest. They run on platform threads of their own:
 * native code would pin the carriers of the virtual threads that serve requests.
 */
final class BoundedAnalyses implements AutoCloseable {

    private final ThreadPoolExecutor workers;
    private final Duration queueTimeout;

    /**
     * @param maxConcurrent analyses that run at the same time
     * @param queueCapacity analyses that may wait for their turn
     * @param queueTimeout longest time from queueing an analysis to its result; also the Retry-After of a rejection
     */
    BoundedAnalyses(int maxConcurrent, int queueCapacity, Duration queueTimeout) {
        this.queueTimeout = queueTimeout;
        workers = new ThreadPoolExecutor(
                maxConcurrent,
                maxConcurrent,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(queueCapacity),
                Thread.ofPlatform().name("face-analysis-", 0).daemon().factory());
    }

    /**
     * Waits for its turn and for the end of the analysis. What the analysis throws is thrown here.
     *
     * @throws EngineBusy if the queue is full, or there is no result in time
     */
    <T> T inTurn(Callable<T> analysis) {
        Future<T> pending;
        try {
            pending = workers.submit(analysis);
        } catch (RejectedExecutionException full) {
            throw new EngineBusy(queueTimeout);
        }
        try {
            return pending.get(queueTimeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            pending.cancel(false);
            workers.purge();
            throw new EngineBusy(queueTimeout);
        } catch (InterruptedException stopping) {
            pending.cancel(false);
            Thread.currentThread().interrupt();
            throw new EngineBusy(queueTimeout);
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
