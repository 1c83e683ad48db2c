package id.jmo.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who is on the containers' network and knows the broker's address can still order no payout. Real parts: the broker of the
 * embedded default with the settings of docker-compose.yml, the keys of {@code deploy/make-secrets}, the rights of
 * {@code deploy/kafka/grant}.
 */
class BrokerAccessTest {

    private static final String CLAIMS = "jmo.claims.v1";

    @TempDir
    private static Path folder;

    private static SecuredBroker broker;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        broker = SecuredBroker.start(folder);
        try (Admin claimService = Admin.create(client("kafka-claim-service"))) {
            claimService
                    .createTopics(List.of(new NewTopic(CLAIMS, 1, (short) 1)))
                    .all()
                    .get(60, TimeUnit.SECONDS);
        } catch (ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new AssertionError("claim-service cannot create its own topic", e);
        }
    }

    @AfterAll
    static void stop() {
        if (broker != null) {
            broker.close();
        }
    }

    @Test
    void claim_service_publishes_an_approval_and_payout_service_reads_it() {
        assertThat(publish("kafka-claim-service", CLAIMS)).isEmpty();

        assertThat(read("kafka-payout-service", "payout-service")).isPositive();
    }

    @Test
    void another_service_cannot_publish_an_approval_so_it_orders_no_payout() {
        for (String other : List.of("kafka-complaint-service", "kafka-payout-service", "kafka-contribution-service")) {
            assertThat(publish(other, CLAIMS)).get().isInstanceOf(AuthorizationException.class);
        }
    }

    @Test
    void a_service_reads_no_topic_that_is_not_its_business_and_not_in_the_name_of_another() {
        assertThatThrownBy(() -> read("kafka-contribution-service", "contribution-service"))
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> read("kafka-payout-service", "balance-service"))
                .isInstanceOf(AuthorizationException.class);
    }

    /** A suite that is started again waits for one look at the rights, not for thirty programs that grant them anew. */
    @Test
    void rights_that_are_there_are_not_granted_again() throws IOException, InterruptedException {
        assertThat(broker.grantRights()).doesNotContain("grant:");
    }

    @Test
    void a_service_creates_no_topic_but_its_own() {
        try (Admin admin = Admin.create(client("kafka-complaint-service"))) {
            assertThatThrownBy(() -> admin.createTopics(List.of(new NewTopic("jmo.payouts.v1", 1, (short) 1)))
                            .all()
                            .get(60, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(AuthorizationException.class);
        }
    }

    /** The claim by which a service notices another suite on its broker. */
    @Test
    void a_service_leaves_the_identity_of_its_store_in_a_group_of_its_own_and_in_no_other() throws Exception {
        String topic = "jmo.dead-letters.claim-service.v1";
        Map<TopicPartition, OffsetAndMetadata> claim =
                Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(0, "store-a"));
        try (Admin admin = Admin.create(client("kafka-claim-service"))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get(60, TimeUnit.SECONDS);
            admin.alterConsumerGroupOffsets("claim-service-store", claim).all().get(60, TimeUnit.SECONDS);

            assertThat(admin.listConsumerGroupOffsets("claim-service-store")
                            .partitionsToOffsetAndMetadata()
                            .get(60, TimeUnit.SECONDS))
                    .isEqualTo(claim);
            assertThatThrownBy(() -> admin.alterConsumerGroupOffsets("payout-service-store", claim)
                            .all()
                            .get(60, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(AuthorizationException.class);
        }
    }

    @Test
    void without_a_certificate_of_the_brokers_authority_there_is_no_connection() {
        Map<String, Object> none = client("kafka-claim-service");
        none.remove(SslConfigs.SSL_KEYSTORE_LOCATION_CONFIG);
        none.remove(SslConfigs.SSL_KEYSTORE_TYPE_CONFIG);
        assertThat(publish(none, CLAIMS)).get().isInstanceOf(SslAuthenticationException.class);

        Map<String, Object> foreign = client("foreign");
        assertThat(publish(foreign, CLAIMS)).get().isInstanceOf(SslAuthenticationException.class);

        Map<String, Object> plain = new HashMap<>(client("kafka-claim-service"));
        plain.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, "PLAINTEXT");
        assertThat(publish(plain, CLAIMS)).get().isInstanceOf(TimeoutException.class);
    }

    @Test
    void a_certificate_that_has_expired_opens_no_connection() {
        assertThat(publish("expired", CLAIMS)).get().isInstanceOf(SslAuthenticationException.class);
    }

    private static Map<String, Object> client(String identity) {
        return broker.client(identity);
    }

    private static Optional<Throwable> publish(String identity, String topic) {
        return publish(client(identity), topic);
    }

    /** @return why it was not published */
    private static Optional<Throwable> publish(Map<String, Object> client, String topic) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 5_000);
        byte[] approval = "{\"claimId\":\"%s\",\"net\":900000000}"
                .formatted(UUID.randomUUID())
                .getBytes(UTF_8);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, UUID.randomUUID().toString(), approval))
                    .get(30, TimeUnit.SECONDS);
            return Optional.empty();
        } catch (ExecutionException refused) {
            return Optional.of(refused.getCause());
        } catch (InterruptedException | java.util.concurrent.TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    /** @return how many events of claims the group gets */
    private static int read(String identity, String group) {
        Map<String, Object> settings = new HashMap<>(client(identity));
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(CLAIMS));
            return Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> consumer.poll(Duration.ofMillis(500)).count(), count -> count > 0);
        }
    }
}
