package id.jmo.platform.consumption;

import id.jmo.platform.testsupport.TestPersonalData;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Listeners as a service has them, without a broker: the test gives them their batches. */
final class Listeners {

    private Listeners() {}

    static Dispatcher dispatcher(EventSubscription... subscriptions) {
        return new Dispatcher(
                List.of(subscriptions),
                JsonMapper.builder().build(),
                TestPersonalData.eventBinding(),
                new Tracing(Tracer.NOOP, Propagator.NOOP));
    }

    /** How events are attempted and what a key may cost; the rest is as in production. */
    static ConsumptionProperties settings(int parallel, int attempts, Duration firstPause, Duration retryBudget) {
        return new ConsumptionProperties(
                1,
                parallel,
                attempts,
                firstPause,
                retryBudget,
                Duration.ofMinutes(5),
                Duration.ofSeconds(1),
                Duration.ofDays(90));
    }

    /** @param limit of a batch */
    static KeyedBatchListener listener(
            EventSubscription subscription,
            ConsumptionProperties settings,
            Duration limit,
            Pacing pacing,
            Delivery.DeadLetterSink deadLetters,
            MeterRegistry meters) {
        var dispatcher = dispatcher(subscription);
        return new KeyedBatchListener(
                new Delivery(dispatcher, deadLetters, settings, pacing, meters),
                new GroupDelivery(dispatcher, meters),
                limit,
                pacing,
                new Stalls(Clock.systemUTC()));
    }
}
