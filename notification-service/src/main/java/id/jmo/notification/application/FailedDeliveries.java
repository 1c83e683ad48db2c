package id.jmo.notification.application;

import id.jmo.notification.model.Delivery;
import id.jmo.notification.model.Delivery.State;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.workers.WakeUpSignal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Deliveries that were given up, for operators, who may retry them. */
@UseCase
public final class FailedDeliveries {

    private final Deliveries deliveries;
    private final WakeUpSignal wakeUp;
    private final Clock clock;

    FailedDeliveries(Deliveries deliveries, WakeUpSignal wakeUp, Clock clock) {
        this.deliveries = deliveries;
        this.wakeUp = wakeUp;
        this.clock = clock;
    }

    public List<Delivery> list(Optional<String> after, int limit) {
        return deliveries.failed(after, limit);
    }

    /** Opens a failed delivery again; false if there is none with that id. */
    public boolean retry(String id) {
        boolean opened = deliveries
                .find(id)
                .filter(delivery -> delivery.state() instanceof State.Failed)
                .map(failed -> deliveries.replace(failed, failed.reopened(clock.instant())))
                .orElse(false);
        wakeUp.signal();
        return opened;
    }
}
