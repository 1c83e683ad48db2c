package id.jmo.world;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Many people at once, but not more than the machine has room for. */
public final class Crowd {

    private Crowd() {}

    /** @throws IllegalStateException with the first failure, once all have come to their end */
    public static <T, R> List<R> each(Collection<T> people, int atOnce, Function<T, R> task) {
        var room = new Semaphore(atOnce);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = new ArrayList<Future<R>>();
            for (var person : people) {
                futures.add(threads.submit(() -> {
                    room.acquire();
                    try {
                        return task.apply(person);
                    } finally {
                        room.release();
                    }
                }));
            }
            var results = new ArrayList<R>();
            for (var future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped", stopped);
        }
    }
}
