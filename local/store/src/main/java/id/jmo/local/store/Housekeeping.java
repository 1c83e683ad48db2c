package id.jmo.local.store;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;

/**
 * Gives back the room of outdated pages, only while nobody writes: a short step at a time, and no further step once
 * the file has stopped shrinking.
 */
final class Housekeeping implements AutoCloseable {

    private static final int STEP_MILLIS = 100;

    private final MVStore store;
    private final Durability durability;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("store-housekeeping").factory());

    private long lastIssued;
    private boolean tidy = true;

    /** @param quiet how long nobody must have written */
    Housekeeping(MVStore store, Durability durability, Duration quiet) {
        this.store = store;
        this.durability = durability;
        var _ = thread.scheduleWithFixedDelay(
                this::tidyUpIfQuiet, quiet.toMillis(), quiet.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void tidyUpIfQuiet() {
        long issued = durability.issuedSoFar();
        if (issued != lastIssued) {
            lastIssued = issued;
            tidy = false;
        } else if (!tidy) {
            durability.alone(this::tidyUp);
        }
    }

    private void tidyUp() {
        FileStore<?> file = store.getFileStore();
        long before = file.size();
        store.compactFile(STEP_MILLIS);
        tidy = file.size() >= before;
    }

    @Override
    public void close() {
        thread.close();
    }
}
