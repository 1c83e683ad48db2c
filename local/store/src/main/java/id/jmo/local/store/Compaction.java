package id.jmo.local.store;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;

/**
 * Compacts the file while there are no writes: in short steps, until a few steps in a row have not made it smaller.
 */
final class Compaction implements AutoCloseable {

    private static final int STEP_MILLIS = 200;
    private static final int TICKS_UNTIL_QUIET = 5;

    /** More than the five versions for which room stays taken after it was freed; a step makes one. */
    private static final int MAX_STEPS_WITHOUT_GAIN = 8;

    private final MVStore store;
    private final Durability durability;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("store-compaction").factory());

    private long lastIssued;
    private int quietTicks;
    private int stepsWithoutGain = MAX_STEPS_WITHOUT_GAIN;
    private long smallest = Long.MAX_VALUE;

    /** @param quiet how long there must have been no write */
    Compaction(MVStore store, Durability durability, Duration quiet) {
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
            stepsWithoutGain = 0;
            smallest = Long.MAX_VALUE;
        } else if (++quietTicks >= TICKS_UNTIL_QUIET && stepsWithoutGain < MAX_STEPS_WITHOUT_GAIN) {
            durability.exclusively(this::compact);
        }
    }

    /** A step may enlarge the file at first: pages are copied to its end before their old space is free. */
    private void compact() {
        FileStore<?> file = store.getFileStore();
        store.compactFile(STEP_MILLIS);
        stepsWithoutGain = file.size() < smallest ? 0 : stepsWithoutGain + 1;
        smallest = Math.min(smallest, file.size());
    }

    @Override
    public void close() {
        thread.close();
    }
}
