package id.jmo.platform.outbox;

import id.jmo.local.store.HardenedStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** A real broker and a real store, and as many instances of a service with an outbox as a test wants. */
final class OutboxTestBed implements AutoCloseable {

    private final EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 1);
    private final HardenedStore store = HardenedStore.inMemory();
    private final String database = "outbox-" + UUID.randomUUID();
    private final List<ConfigurableApplicationContext> instances = new ArrayList<>();

    OutboxTestBed() {
        broker.afterPropertiesSet();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Service {

        /** @param ahead how far the machine's clock is from the others' */
        @Bean
        Clock clock(@Value("${clock.ahead:PT0S}") Duration ahead) {
            return Clock.offset(Clock.systemUTC(), ahead);
        }
    }

    String servers() {
        return broker.getBrokersAsString();
    }

    ConfigurableApplicationContext startInstance(Map<String, String> settings) {
        var instance = run(servers(), store, database, settings);
        instances.add(instance);
        return instance;
    }

    /**
     * A service with an outbox. What it is given are arguments: an embedded broker leaves its address in the system's properties,
     * where it comes before the defaults of every service that starts later.
     */
    static ConfigurableApplicationContext run(
            String servers, HardenedStore store, String database, Map<String, String> settings) {
        var all = new HashMap<>(Map.of(
                "spring.application.name", "sample-service",
                "spring.main.banner-mode", "off",
                "spring.kafka.bootstrap-servers", servers,
                "spring.mongodb.uri", store.connectionString() + "/" + database,
                "jmo.personal-data.keys.k1", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
                "jmo.personal-data.active-key", "k1"));
        all.putAll(settings);
        return new SpringApplicationBuilder(Service.class)
                .web(WebApplicationType.NONE)
                .run(all.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    void stop(ConfigurableApplicationContext instance) {
        instances.remove(instance);
        instance.close();
    }

    /** Reads a topic from its start until as many records came as expected, or the time is over. */
    List<ConsumerRecord<String, byte[]>> read(String topic, int expected) {
        return read(topic, records -> records.size() >= expected);
    }

    /** As above, until enough has come. */
    List<ConsumerRecord<String, byte[]>> read(String topic, Predicate<List<ConsumerRecord<String, byte[]>>> isEnough) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                servers(),
                ConsumerConfig.GROUP_ID_CONFIG,
                UUID.randomUUID().toString(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                500);
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (!isEnough.test(records) && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            // A duplicate would come right behind.
            consumer.poll(Duration.ofMillis(300)).forEach(records::add);
        }
        return records;
    }

    @Override
    public void close() {
        List.copyOf(instances).forEach(this::stop);
        broker.destroy();
        store.close();
    }
}
