package id.jmo.platform.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Admits documents whose events go to one topic-partition: so many at a time, none while the partition does not answer, and
 * after a failure one at a time until it has answered. A partition without a leader so delays its own events only.
 */
final class Gate {

    /** A send that takes longer keeps further documents of the partition out. */
    private static final Duration SLOW = Duration.ofSeconds(1);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);

    /** How often one who waits looks whether the partition still answers. */
    private static final long LOOK_MILLIS = 100;

    private final int capacity;
    private final Clock clock;

    private int inside;
    private Duration nextPause = FIRST_PAUSE;
    private boolean failing;
    private boolean refused;
    private Instant closedUntil = Instant.MIN;
    private Instant lastAnswer = Instant.MIN;

    Gate(int capacity, Clock clock) {
        this.capacity = capacity;
        this.clock = clock;
    }

    /** Does not wait. Who is admitted must {@linkplain #leave leave}. */
    synchronized boolean tryEnter() {
        if (!isOpen()) {
            refused = true;
            return false;
        }
        if (inside >= (failing ? 1 : capacity)) {
            return false;
        }
        if (inside == 0) {
            lastAnswer = clock.instant();
        }
        inside++;
        return true;
    }

    /** Waits for a place while the partition answers; false if it does not. */
    synchronized boolean enter() throws InterruptedException {
        while (!tryEnter()) {
            if (failing || !isOpen()) {
                return false;
            }
            wait(LOOK_MILLIS);
        }
        return true;
    }

    synchronized boolean isOpen() {
        var now = clock.instant();
        return !now.isBefore(closedUntil)
                && (inside == 0 || !lastAnswer.plus(SLOW).isBefore(now));
    }

    synchronized void leave() {
        inside--;
        notifyAll();
    }

    /** @return whether documents were kept out before, which may be sent now */
    synchronized boolean answered() {
        var keptOut = refused;
        lastAnswer = clock.instant();
        closedUntil = Instant.MIN;
        nextPause = FIRST_PAUSE;
        failing = false;
        refused = false;
        return keptOut;
    }

    /** @return whether this is news: those that were inside fail together */
    synchronized boolean failed() {
        var now = clock.instant();
        lastAnswer = now;
        if (now.isBefore(closedUntil)) {
            return false;
        }
        var news = !failing;
        failing = true;
        closedUntil = now.plus(nextPause);
        nextPause = nextPause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : nextPause.multipliedBy(2);
        return news;
    }
}
