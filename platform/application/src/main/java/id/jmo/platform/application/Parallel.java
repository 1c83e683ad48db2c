package id.jmo.platform.application;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Tasks that do not depend on each other, some of them at a time. */
public final class Parallel {

    private Parallel() {}

    /**
     * Does all tasks, and returns when the last one has ended.
     *
     * @param atMost how many at the same time, each by a virtual thread
     * @throws RuntimeException the first failure in the order of the tasks; the others were done nevertheless
     */
    public static void run(int atMost, List<Runnable> tasks) {
        try (ExecutorService threads =
                Executors.newFixedThreadPool(atMost, Thread.ofVirtual().factory())) {
            for (Future<?> task : tasks.stream().<Future<?>>map(threads::submit).toList()) {
                task.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted before all tasks were done", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }
}
