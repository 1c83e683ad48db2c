package id.jmo.platform.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** Real part: a Kafka broker (KRaft), at which services of two suites meet. */
class BrokerClaimTest {

    private static final String DEAD_LETTERS = "jmo.dead-letters.claim-service.v1";

    private final EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 1);
    private final List<OwnedTopics> started = new ArrayList<>();
    private final AtomicReference<ForeignBroker> ended = new AtomicReference<>();
    private Admin admin;

    @BeforeEach
    void start() {
        broker.afterPropertiesSet();
        admin = Admin.create(kafka());
    }

    @AfterEach
    void stop() {
        started.forEach(OwnedTopics::stop);
        admin.close();
        broker.destroy();
    }

    @Test
    void a_service_starts_again_beside_other_instances_and_other_services_of_its_suite() throws Exception {
        claimService(() -> "store-a").start();
        claimService(() -> "store-a").start();
        topics("payout-service", () -> "store-of-payouts").start();

        await().until(() -> admin.listTopics().names().get().contains("jmo.claims.v1"));
    }

    @Test
    void the_same_service_of_another_suite_does_not_start_and_does_nothing_at_the_broker() throws Exception {
        claimService(() -> "store-a").start();

        OwnedTopics other = topics("claim-service", () -> "store-b");
        other.addFacts("jmo.only-of-b.v1");

        assertThatExceptionOfType(ForeignBroker.class)
                .isThrownBy(other::start)
                .withMessageStartingWith(
                        "Another suite uses this broker: claim-service-store is claimed by the store store-a, and the"
                                + " store of this service is store-b. Nothing was read or published");
        assertThat(other.isRunning()).isFalse();
        assertThat(admin.listTopics().names().get()).doesNotContain("jmo.only-of-b.v1");
    }

    @Test
    void whose_the_broker_is_is_asked_later_if_that_cannot_be_known_at_the_start() {
        claimService(() -> "store-a").start();
        AtomicInteger asked = new AtomicInteger();
        OwnedTopics other = claimService(() -> {
            if (asked.incrementAndGet() == 1) {
                throw new IllegalStateException("the store is away");
            }
            return "store-b";
        });

        other.start();

        await().atMost(Duration.ofSeconds(30)).until(() -> ended.get() != null);
        assertThat(ended.get()).hasMessageContaining("store-b");
    }

    @Test
    void a_broker_whose_claim_an_operator_has_deleted_is_taken_over() throws Exception {
        OwnedTopics gone = claimService(() -> "store-a");
        gone.start();
        gone.stop();
        admin.deleteConsumerGroups(List.of("claim-service-store")).all().get();

        claimService(() -> "store-b").start();

        assertThatExceptionOfType(ForeignBroker.class)
                .isThrownBy(claimService(() -> "store-a")::start)
                .withMessageContaining("claimed by the store store-b");
    }

    private OwnedTopics claimService(Supplier<String> store) {
        OwnedTopics topics = topics("claim-service", store);
        topics.addFacts("jmo.claims.v1");
        return topics;
    }

    private OwnedTopics topics(String service, Supplier<String> store) {
        OwnedTopics topics = new OwnedTopics(
                kafka(),
                new TopicProperties(1, (short) 1, 1, Duration.ofDays(30), true),
                new BrokerClaim(service, store),
                ended::set);
        topics.addDeadLetters(DEAD_LETTERS.replace("claim-service", service));
        started.add(topics);
        return topics;
    }

    private Map<String, Object> kafka() {
        return Map.of("bootstrap.servers", broker.getBrokersAsString());
    }
}
