package id.jmo.platform.admission;

import java.time.Duration;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * The first thing that happens when a service stops: it is not ready any more, and goes on serving until everybody may
 * have noticed. Only then do the listeners stop and the web server finish what it has begun; what comes in so late that
 * the web server may not wait for its answer is refused, so that nothing is done of which nobody hears.
 */
final class Farewell implements SmartLifecycle {

    private final ApplicationContext service;
    private final Duration length;
    private volatile boolean running;
    private volatile boolean begun;
    private volatile boolean over;

    Farewell(ApplicationContext service, Duration length) {
        this.service = service;
        this.length = length;
    }

    boolean hasBegun() {
        return begun;
    }

    boolean isOver() {
        return over;
    }

    @Override
    public void start() {
        begun = false;
        over = false;
        running = true;
    }

    @Override
    public void stop() {
        begun = true;
        AvailabilityChangeEvent.publish(service, ReadinessState.REFUSING_TRAFFIC);
        try {
            Thread.sleep(length);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        over = true;
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before everything else: what has the highest phase is stopped first. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
