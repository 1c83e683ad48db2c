package id.jmo.platform.workers;

import id.jmo.platform.application.Leases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Erases what has been kept long enough, a hundred at a time, in one of several instances of a service. */
public final class ErasureJob {

    /** How many are read at a time. */
    public static final int BATCH = 100;

    private static final Logger LOG = LoggerFactory.getLogger(ErasureJob.class);
    private static final Duration LEASED_FOR = Duration.ofMinutes(5);

    /** What is erased. */
    public interface Erasable {

        /** The names of those whose time is over at that instant; none that is erased may come up again. */
        List<String> due(Instant now, int limit);

        /** May be repeated after a crash. */
        void erase(String name);
    }

    private final String name;
    private final Erasable erasable;
    private final Leases leases;
    private final Clock clock;

    /** @param name of the lease and the thread, and in the log: {@code attachment-erasure} */
    public ErasureJob(String name, Erasable erasable, Leases leases, Clock clock) {
        this.name = name;
        this.erasable = erasable;
        this.leases = leases;
        this.clock = clock;
    }

    public PollingLoop every(Duration interval) {
        return new PollingLoop(name, interval, this::run);
    }

    /** Erases all that are due. The lease is renewed with each batch; who has lost it stops. */
    public void run() {
        int erased = 0;
        List<String> due = List.of(name);
        while (!due.isEmpty() && leases.acquire(name, LEASED_FOR)) {
            due = erasable.due(clock.instant(), BATCH);
            due.forEach(erasable::erase);
            erased += due.size();
        }
        if (erased > 0) {
            LOG.info("{}: erased {}", name, erased);
        }
    }
}
