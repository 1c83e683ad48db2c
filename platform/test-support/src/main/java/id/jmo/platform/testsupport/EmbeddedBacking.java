package id.jmo.platform.testsupport;

import id.jmo.local.store.HardenedStore;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** A KRaft broker and the hardened store, in this JVM; the store on the disk if {@code jmo.test.store} names a folder. */
final class EmbeddedBacking implements Backing {

    private final EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 3, TOPICS.toArray(String[]::new));

    private final HardenedStore store = store(System.getProperty("jmo.test.store"));

    EmbeddedBacking() {
        broker.brokerProperties(Map.of(
                "auto.create.topics.enable", "false",
                "group.initial.rebalance.delay.ms", "0",
                "offsets.topic.num.partitions", "1",
                "log.cleaner.enable", "false",
                "log.flush.interval.messages", "9223372036854775807"));
        broker.afterPropertiesSet();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "embedded-backing-stop"));
    }

    private static HardenedStore store(@Nullable String folder) {
        return folder == null ? HardenedStore.inMemory() : HardenedStore.open(Path.of(folder), 0);
    }

    @Override
    public String kafkaBootstrapServers() {
        return broker.getBrokersAsString();
    }

    @Override
    public String mongoUri(String database) {
        return store.connectionString() + "/" + database;
    }

    private void stop() {
        broker.destroy();
        store.close();
    }
}
