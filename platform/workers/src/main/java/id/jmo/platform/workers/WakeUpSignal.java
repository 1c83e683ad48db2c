package id.jmo.platform.workers;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Ends the pause of this instance's polling loops when there is new work. An optimisation only: work whose signal is
 * lost, because the instance died before it was given, is found by the next poll.
 */
public final class WakeUpSignal {

    private final List<PollingLoop> loops = new CopyOnWriteArrayList<>();

    /** Call it after the work is stored; a loop that looks earlier finds nothing. */
    public void signal() {
        loops.forEach(PollingLoop::wakeUp);
    }

    void register(PollingLoop loop) {
        loops.add(loop);
    }
}
