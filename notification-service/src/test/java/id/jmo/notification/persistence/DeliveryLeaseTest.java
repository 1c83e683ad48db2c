package id.jmo.notification.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.notification.application.Deliveries;
import id.jmo.notification.component.RunningService;
import id.jmo.notification.model.Delivery;
import id.jmo.platform.mongo.ReadableDocuments;
import id.jmo.platform.values.MemberId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** Two instances at one store. Real part: the hardened store. */
class DeliveryLeaseTest extends RunningService {

    private static final int DELIVERIES = 200;

    /** Not due while the test runs, so that the service's own workers leave them alone. */
    private final Instant dueAt = Instant.now().truncatedTo(ChronoUnit.MILLIS).plus(Duration.ofHours(1));

    @Autowired
    private MongoOperations mongo;

    @Test
    void of_two_instances_that_take_the_same_deliveries_at_the_same_time_one_has_each() {
        List<Deliveries> instances = List.of(
                new MongoDeliveries(mongo, new ReadableDocuments(mongo, Clock.systemUTC())),
                new MongoDeliveries(mongo, new ReadableDocuments(mongo, Clock.systemUTC())));
        List<Delivery> open = IntStream.range(0, DELIVERIES)
                .mapToObj(_ -> SampleDeliveries.sms(MemberId.next(), dueAt))
                .toList();
        instances.getFirst().addAll(open);
        Map<String, AtomicInteger> taken = new ConcurrentHashMap<>();

        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            open.forEach(delivery -> instances.forEach(instance -> executor.execute(() -> {
                if (instance.take(delivery, leased(delivery))) {
                    taken.computeIfAbsent(delivery.id(), _ -> new AtomicInteger())
                            .incrementAndGet();
                }
            })));
        }

        assertThat(taken)
                .hasSize(DELIVERIES)
                .allSatisfy((id, times) -> assertThat(times).hasValue(1));
    }

    @Test
    void an_expired_lease_does_not_settle_the_delivery() {
        Deliveries deliveries = new MongoDeliveries(mongo, new ReadableDocuments(mongo, Clock.systemUTC()));
        Delivery open = SampleDeliveries.sms(MemberId.next(), dueAt);
        deliveries.addAll(List.of(open));
        Delivery first = leased(open);
        Delivery second = open.leased(2, dueAt.plusSeconds(120));
        assertThat(deliveries.take(open, first)).isTrue();
        assertThat(deliveries.take(first, second)).isTrue();

        deliveries.settle(first, first.delivered(dueAt));

        assertThat(deliveries.find(open.id())).contains(second);
    }

    private Delivery leased(Delivery delivery) {
        return delivery.leased(1, dueAt.plusSeconds(60));
    }
}
