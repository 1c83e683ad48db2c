package id.jmo.platform.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.jmo.local.store.HardenedStore;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class HealthTest {

    @Test
    void a_reachable_store_is_up_and_an_unreachable_one_is_down_with_its_reason() {
        HardenedStore store = HardenedStore.inMemory();
        try (MongoClient client = MongoClients.create(store.connectionString())) {
            StoreHealth health = new StoreHealth(() -> client.getDatabase("claim"));
            await().until(() -> health.health().getStatus().equals(Status.UP));

            store.close();

            Health gone = health.health();
            assertThat(gone.getStatus()).isEqualTo(Status.DOWN);
            assertThat(gone.getDetails().get("reason").toString()).startsWith("the document store ");
        }
    }

    @Test
    void an_unreachable_broker_degrades_the_service_with_its_reason() {
        try (BrokerHealth health = new BrokerHealth(Map.of("bootstrap.servers", "127.0.0.1:1"))) {
            Health gone = health.health();

            assertThat(gone.getStatus().getCode()).isEqualTo("DEGRADED");
            assertThat(gone.getDetails().get("reason").toString()).startsWith("the Kafka broker ");
        }
    }

    @Test
    void a_failed_check_names_the_fault_without_personal_data() {
        Health health = Reachable.check("the thing", () -> {
            throw new IllegalStateException("no room for 3201014107900001\nsecond line");
        });

        assertThat(health.getDetails())
                .containsEntry("reason", "the thing cannot be reached: IllegalStateException no room for ******0001");
    }
}
