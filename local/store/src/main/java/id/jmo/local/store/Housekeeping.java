package id.jmo.local.store;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;

/**
 * Gives back the room of outdated pages, only while nobody writes: a short step at a time, until a few steps in a row
 * have made the file no smaller.
 */
final class Housekeeping implements AutoCloseable {

    private static final int STEP_MILLIS = 200;
    private static final int TICKS_UNTIL_QUIET = 5;
    private static final int VAIN_STEPS = 3;

    private final MVStore store;
    private final Durability durability;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("store-housekeeping").factory());

    private long lastIssued;
    private int quietTicks;
    private int vainSteps = VAIN_STEPS;
    private long smallest = Long.MAX_VALUE;

    /** @param quiet how long nobody must have written */
    Housekeeping(MVStore store, Durability durability, Duration quiet) {
        this.store = store;
        this.durability = durability;
        long tick = quiet.dividedBy(TICKS_UNTIL_QUIET).toMillis();
        var _ = thread.scheduleWithFixedDelay(this::tick, tick, tick, TimeUnit.MILLISECONDS);
    }

    private void tick() {
        long issued = durability.issuedSoFar();
        if (issued != lastIssued) {
            lastIssued = issued;
            quietTicks = 0;
            vainSteps = 0;
            smallest = Long.MAX_VALUE;
        } else if (++quietTicks >= TICKS_UNTIL_QUIET && vainSteps < VAIN_STEPS) {
            durability.alone(this::tidyUp);
        }
    }

    /** A step may make the file larger first: pages move to its end before their old places are free. */
    private void tidyUp() {
        FileStore<?> file = store.getFileStore();
        store.compactFile(STEP_MILLIS);
        vainSteps = file.size() < smallest ? 0 : vainSteps + 1;
        smallest = Math.min(smallest, file.size());
    }

    @Override
    public void close() {
        thread.close();
    }
}
