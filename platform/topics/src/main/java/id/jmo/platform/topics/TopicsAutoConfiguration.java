package id.jmo.platform.topics;

import id.jmo.platform.mongo.StoreIdentity;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.HashMap;
import org.apache.kafka.clients.CommonClientConfigs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

/** Gives a service its {@link OwnedTopics}. */
@AutoConfiguration(afterName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
@EnableConfigurationProperties(TopicProperties.class)
class TopicsAutoConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(TopicsAutoConfiguration.class);

    @Bean
    OwnedTopics ownedTopics(
            KafkaProperties kafka,
            KafkaConnectionDetails connection,
            TopicProperties settings,
            ObjectProvider<MongoOperations> store,
            @Value("${spring.application.name:}") String service,
            ConfigurableApplicationContext context) {
        var admin = new HashMap<>(kafka.buildAdminProperties());
        admin.put(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                connection.getAdmin().getBootstrapServers());
        var claim = settings.oneSuite() ? new BrokerClaim(service, () -> StoreIdentity.of(store.getObject())) : null;
        return new OwnedTopics(admin, settings, claim, foreign -> end(context, foreign));
    }

    /** As a start that fails does. */
    private static void end(ConfigurableApplicationContext context, ForeignBroker foreign) {
        LOG.error("{}", foreign.getMessage());
        Thread.ofPlatform().name("foreign-broker").start(() -> System.exit(SpringApplication.exit(context, () -> 1)));
    }

    @Bean
    BrokerCertificate brokerCertificate(KafkaProperties kafka, ObjectProvider<Clock> clock) {
        var certificate = BrokerCertificate.of(kafka.buildAdminProperties(), clock.getIfAvailable(Clock::systemUTC));
        certificate.report();
        return certificate;
    }

    @Bean
    MeterBinder brokerCertificateGauge(BrokerCertificate certificate) {
        return registry -> Gauge.builder("jmo.broker.certificate.overdue", certificate, BrokerCertificate::overdue)
                .baseUnit("seconds")
                .description("For how long the certificate for the broker should have been renewed")
                .register(registry);
    }

    @Bean
    MeterBinder topicDifferenceGauge(OwnedTopics topics) {
        return registry -> Gauge.builder("jmo.topics.differences", topics, OwnedTopics::differences)
                .description("Settings of this service's topics that are not as they should be")
                .register(registry);
    }
}
