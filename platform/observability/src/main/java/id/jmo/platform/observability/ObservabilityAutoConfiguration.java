package id.jmo.platform.observability;

import id.jmo.platform.partnerclient.PartnerClients;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.micrometer.metrics.autoconfigure.MeterRegistryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Health indicators with reasons, and metrics tagged with the service. */
@AutoConfiguration(
        beforeName = "org.springframework.boot.mongodb.autoconfigure.health.MongoHealthContributorAutoConfiguration",
        afterName = {
            "id.jmo.platform.partnerclient.PartnerClientAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration"
        })
class ObservabilityAutoConfiguration {

    /** Has the name of Spring Boot's own indicator, which it replaces: that one waits as long as the driver does. */
    @Bean
    StoreHealth mongoHealthIndicator(MongoDatabaseFactory databases) {
        return new StoreHealth(databases::getMongoDatabase);
    }

    @Bean
    BrokerHealth kafkaHealthIndicator(KafkaProperties kafka, KafkaConnectionDetails connection) {
        Map<String, Object> settings = new HashMap<>(kafka.buildAdminProperties());
        settings.put(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                connection.getAdmin().getBootstrapServers());
        return new BrokerHealth(settings);
    }

    @Bean
    PartnersHealth partnersHealthIndicator(PartnerClients partners) {
        return new PartnersHealth(partners);
    }

    @Bean
    MeterRegistryCustomizer<MeterRegistry> serviceTag(@Value("${spring.application.name}") String service) {
        return registry -> registry.config().commonTags("service", service);
    }
}
