package id.jmo.platform.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Goes through what the clock has made due, in batches and by one instance at a time. */
public final class LeasedBatches {

    /** How many a fetch gives at most. */
    public static final int SIZE = 100;

    private static final Duration LEASE = Duration.ofMinutes(1);

    private final Leases leases;
    private final String name;

    /** @param name of the lease */
    public LeasedBatches(Leases leases, String name) {
        this.leases = leases;
        this.name = name;
    }

    /**
     * Behind a cursor, so that what the clock may not move yet holds nothing up. The lease is renewed with every batch.
     *
     * @param fetch at most {@link #SIZE}, those after the cursor
     */
    public <T, I> void each(Function<@Nullable I, List<T>> fetch, Function<T, I> id, Consumer<T> action) {
        @Nullable I cursor = null;
        boolean more = true;
        while (more && leases.acquire(name, LEASE)) {
            List<T> batch = fetch.apply(cursor);
            batch.forEach(action);
            more = batch.size() == SIZE;
            cursor = batch.isEmpty() ? null : id.apply(batch.getLast());
        }
    }

    /**
     * For work that another instance goes on with where this one was stopped. The lease is renewed with every step.
     *
     * @param step does a batch, and stores with its outcome where the next one begins; false when nothing is left. It changes
     *     nothing if another instance was faster: a step that takes too long has lost the lease
     */
    public void steps(BooleanSupplier step) {
        boolean more = true;
        while (more && leases.acquire(name, LEASE)) {
            more = step.getAsBoolean();
        }
    }

    /** As above, for so long at most, and not once the thread is interrupted: the next run goes on. */
    public void stepsFor(Duration time, Clock clock, BooleanSupplier step) {
        Instant end = clock.instant().plus(time);
        steps(() -> clock.instant().isBefore(end) && !Thread.currentThread().isInterrupted() && step.getAsBoolean());
    }
}
