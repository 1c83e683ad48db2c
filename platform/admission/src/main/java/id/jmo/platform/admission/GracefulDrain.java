package id.jmo.platform.admission;

import java.time.Duration;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * The first step of a shutdown: reports the service as not ready and keeps serving until load balancers have had time
 * to notice. Only then do the listeners stop and the web server finish the requests under way. Requests that arrive
 * after the drain are refused, because the web server may not wait for their answers.
 */
final class GracefulDrain implements SmartLifecycle {

    private final ApplicationContext context;
    private final Duration timeout;
    private volatile boolean running;
    private volatile boolean started;
    private volatile boolean finished;

    /** @param timeout how long to serve on, from zero */
    GracefulDrain(ApplicationContext context, Duration timeout) {
        this.context = context;
        this.timeout = timeout;
    }

    boolean hasStarted() {
        return started;
    }

    boolean isFinished() {
        return finished;
    }

    @Override
    public void start() {
        started = false;
        finished = false;
        running = true;
    }

    @Override
    public void stop() {
        started = true;
        AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
        try {
            Thread.sleep(timeout);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        finished = true;
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The highest phase is stopped first. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
