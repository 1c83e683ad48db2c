package id.jmo.platform.workers;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Tells the workers of this instance that there is something new to do, so that it is taken up at once and not at their
 * next poll. It only saves the wait: what was written by an instance that died before it rang, or whose ring nobody
 * heard, is found by polling.
 */
public final class Bell {

    private final List<Rounds> hearing = new CopyOnWriteArrayList<>();

    /** To be rung after the work is in the store; before, it would be looked for in vain. */
    public void ring() {
        hearing.forEach(Rounds::wake);
    }

    void wakes(Rounds rounds) {
        hearing.add(rounds);
    }
}
