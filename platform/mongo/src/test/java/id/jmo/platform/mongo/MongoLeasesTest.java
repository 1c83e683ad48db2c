package id.jmo.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.jmo.local.store.HardenedStore;
import id.jmo.platform.application.Leases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Real part: the hardened store. */
class MongoLeasesTest {

    private static final Instant NOON = Instant.parse("2026-11-02T05:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final HardenedStore store = HardenedStore.inMemory();
    private final MongoClient client = MongoClients.create(store.connectionString());
    private final MongoTemplate mongo = new MongoTemplate(client, "leases");

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void one_instance_holds_a_lease_and_another_does_not() {
        assertThat(instanceAt(NOON).acquire("watch", MINUTE)).isTrue();
        assertThat(instanceAt(NOON).acquire("watch", MINUTE)).isFalse();
    }

    @Test
    void the_holder_renews_its_lease() {
        AdjustableClock clock = new AdjustableClock(NOON);
        Leases holder = new MongoLeases(mongo, clock);
        holder.acquire("watch", MINUTE);
        clock.now = NOON.plusSeconds(50);

        assertThat(holder.acquire("watch", MINUTE)).isTrue();
        assertThat(instanceAt(NOON.plusSeconds(100)).acquire("watch", MINUTE)).isFalse();
    }

    @Test
    void an_expired_lease_is_taken_over_and_its_former_holder_loses_it() {
        Leases former = instanceAt(NOON);
        former.acquire("watch", MINUTE);

        assertThat(instanceAt(NOON.plusSeconds(61)).acquire("watch", MINUTE)).isTrue();
        assertThat(former.acquire("watch", MINUTE)).isFalse();
    }

    @Test
    void leases_of_different_names_are_independent() {
        instanceAt(NOON).acquire("watch", MINUTE);

        assertThat(instanceAt(NOON).acquire("proof", MINUTE)).isTrue();
    }

    @Test
    void of_many_instances_that_ask_at_the_same_time_one_gets_the_lease() {
        AtomicInteger holders = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 100; i++) {
                Leases instance = instanceAt(NOON);
                threads.execute(() -> {
                    if (instance.acquire("watch", MINUTE)) {
                        holders.incrementAndGet();
                    }
                });
            }
        }
        assertThat(holders).hasValue(1);
    }

    private Leases instanceAt(Instant now) {
        return new MongoLeases(mongo, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static final class AdjustableClock extends Clock {

        private Instant now;

        AdjustableClock(Instant now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
