package id.jmo.local.launcher.suite;

import id.jmo.local.launcher.process.LaunchFailure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Starts parts side by side: no more at once than the machine has cores to spare, each after the parts that it needs. */
final class StartPlan {

    private final Consumer<Part> start;
    private final Semaphore turns;
    private final AtomicBoolean failed = new AtomicBoolean();
    private final Map<Part, CompletableFuture<Part>> started = new TreeMap<>();

    StartPlan(Consumer<Part> start, int maxConcurrent) {
        this.start = start;
        // Fair, so that parts get their turn in the order that they have.
        this.turns = new Semaphore(maxConcurrent, true);
    }

    /** A start is mostly computing: little is won by more starts than the machine has cores, and a bit of waiting. */
    static int maxConcurrent() {
        return Math.max(2, Runtime.getRuntime().availableProcessors()) + 1;
    }

    /** @throws LaunchFailure the first failure, with the others as suppressed; no part is begun after a failure */
    void run(Collection<Part> parts) {
        List<LaunchFailure> failures = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Part part : parts) {
                CompletableFuture<?>[] needs = part.needs().stream()
                        .map(started::get)
                        .filter(Objects::nonNull)
                        .toArray(CompletableFuture<?>[]::new);
                CompletableFuture<Part> ready =
                        CompletableFuture.allOf(needs).thenApplyAsync(_ -> startInTurn(part), threads);
                started.put(part, ready);
            }
            for (CompletableFuture<Part> each : started.values()) {
                try {
                    each.join();
                } catch (CompletionException e) {
                    if (e.getCause() instanceof LaunchFailure failure) {
                        failures.add(failure);
                    } else if (!(e.getCause() instanceof Skipped)) {
                        throw e;
                    }
                }
            }
        }
        if (!failures.isEmpty()) {
            LaunchFailure first = failures.removeFirst();
            failures.stream().filter(other -> other != first).forEach(first::addSuppressed);
            throw first;
        }
    }

    private Part startInTurn(Part part) {
        turns.acquireUninterruptibly();
        try {
            if (failed.get()) {
                throw new Skipped();
            }
            start.accept(part);
            return part;
        } catch (LaunchFailure e) {
            failed.set(true);
            throw e;
        } finally {
            turns.release();
        }
    }

    /** The part was not begun, because another had failed. */
    private static final class Skipped extends RuntimeException {}
}
