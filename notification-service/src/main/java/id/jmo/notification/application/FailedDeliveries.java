package id.jmo.notification.application;

import id.jmo.notification.model.Delivery;
import id.jmo.notification.model.Delivery.State;
import id.jmo.platform.workers.WakeUpSignal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What was given up, for operators, who may have it tried once more. */
public final class FailedDeliveries {

    private final Deliveries deliveries;
    private final WakeUpSignal wakeUp;
    private final Clock clock;

    public FailedDeliveries(Deliveries deliveries, WakeUpSignal wakeUp, Clock clock) {
        this.deliveries = deliveries;
        this.wakeUp = wakeUp;
        this.clock = clock;
    }

    public List<Delivery> list(Optional<String> after, int atMost) {
        return deliveries.failed(after, atMost);
    }

    /** Tells whether there was such a delivery to try again. */
    public boolean retry(String id) {
        boolean open = deliveries
                .find(id)
                .filter(delivery -> delivery.state() instanceof State.Failed)
                .map(failed -> deliveries.replace(
                        failed, Delivery.open(failed.notification(), failed.channel(), clock.instant())))
                .orElse(false);
        wakeUp.signal();
        return open;
    }
}
