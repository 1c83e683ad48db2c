package id.jmo.platform.outbox;

import id.jmo.platform.application.Traces;
import id.jmo.platform.mongo.ReadableDocuments;
import id.jmo.platform.personaldata.EventBinding;
import id.jmo.platform.topics.OwnedTopics;
import id.jmo.platform.values.Uuid7;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.json.JsonMapper;

/** Wires the outbox from the service's Kafka and MongoDB settings. */
@AutoConfiguration(
        afterName = {
            "id.jmo.platform.mongo.PlatformMongoAutoConfiguration",
            "id.jmo.platform.topics.TopicsAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration"
        })
@EnableConfigurationProperties(OutboxProperties.class)
class OutboxAutoConfiguration {

    @Bean
    OutboxMetrics outboxMetrics(ObjectProvider<MeterRegistry> registry, Clock clock) {
        return new OutboxMetrics(registry.getIfAvailable(() -> Metrics.globalRegistry), clock);
    }

    @Bean
    EventPublisher eventPublisher(
            KafkaProperties kafka,
            KafkaConnectionDetails connection,
            OutboxProperties settings,
            @Value("${spring.application.name}") String service) {
        return new EventPublisher(
                withServers(kafka.buildProducerProperties(), connection.getProducer()),
                service,
                settings.deliveryTimeout());
    }

    @Bean
    Relay outboxRelay(
            MongoOperations mongo,
            EventPublisher publisher,
            OutboxProperties settings,
            OutboxMetrics metrics,
            Clock clock) {
        var owner = Uuid7.next().toString();
        return new Relay(mongo, publisher, settings, metrics, clock, owner);
    }

    @Bean
    Sweep outboxSweep(MongoOperations mongo, Relay relay, OutboxProperties settings, OutboxMetrics metrics) {
        return new Sweep(mongo, relay, settings, metrics);
    }

    @Bean
    Traces traces(ObjectProvider<Tracer> tracer) {
        Tracer known = tracer.getIfAvailable();
        return known == null ? Traces.NONE : new MicrometerTraces(known);
    }

    @Bean
    AggregateStores aggregateStores(
            MongoOperations mongo,
            ReadableDocuments documents,
            Relay relay,
            Sweep sweep,
            OwnedTopics topics,
            @Qualifier("eventJsonMapper") JsonMapper json,
            EventBinding binding,
            Traces traces,
            Clock clock) {
        return new AggregateStores(mongo, documents, relay, sweep, topics, json, binding, traces, clock);
    }

    @Bean
    RestoredStore restoredStore(MongoOperations mongo, AggregateStores stores, OutboxProperties settings) {
        return new RestoredStore(mongo, stores::collections, settings.restored());
    }

    private static Map<String, Object> withServers(
            Map<String, Object> properties, KafkaConnectionDetails.Configuration connection) {
        var all = new HashMap<>(properties);
        all.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, connection.getBootstrapServers());
        return all;
    }
}
