package id.jmo.platform.topics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.HashMap;
import org.apache.kafka.clients.CommonClientConfigs;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;

/** Gives a service its {@link OwnedTopics}. */
@AutoConfiguration(afterName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
@EnableConfigurationProperties(TopicProperties.class)
class TopicsAutoConfiguration {

    @Bean
    OwnedTopics ownedTopics(KafkaProperties kafka, KafkaConnectionDetails connection, TopicProperties settings) {
        var admin = new HashMap<>(kafka.buildAdminProperties());
        admin.put(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                connection.getAdmin().getBootstrapServers());
        return new OwnedTopics(admin, settings);
    }

    @Bean
    MeterBinder topicDifferenceGauge(OwnedTopics topics) {
        return registry -> Gauge.builder("jmo.topics.differences", topics, OwnedTopics::differences)
                .description("Settings of this service's topics that are not as they should be")
                .register(registry);
    }
}
