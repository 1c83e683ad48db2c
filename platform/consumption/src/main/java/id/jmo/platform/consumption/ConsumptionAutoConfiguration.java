package id.jmo.platform.consumption;

import id.jmo.platform.application.Leases;
import id.jmo.platform.mongo.Indexes;
import id.jmo.platform.personaldata.EventBinding;
import id.jmo.platform.personaldata.PersonalDataCipher;
import id.jmo.platform.topics.OwnedTopics;
import id.jmo.platform.workers.ErasureJob;
import id.jmo.platform.workers.PollingLoop;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;
import tools.jackson.databind.json.JsonMapper;

/** Wires the consumption of a service that declares subscriptions. */
@AutoConfiguration(
        afterName = {
            "id.jmo.platform.topics.TopicsAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration"
        })
@ConditionalOnBean(EventSubscription.class)
@EnableConfigurationProperties(ConsumptionProperties.class)
class ConsumptionAutoConfiguration {

    private static final int RECORDS_PER_POLL = 200;

    private static final Duration ERASURE_INTERVAL = Duration.ofHours(1);

    private static final Duration LAG_FRESH = Duration.ofSeconds(10);

    private static final int SESSION_TIMEOUT_MILLIS = 12_000;

    private final KafkaProperties kafka;
    private final KafkaConnectionDetails connection;
    private final ConsumptionProperties settings;
    private final String service;

    ConsumptionAutoConfiguration(
            KafkaProperties kafka,
            KafkaConnectionDetails connection,
            ConsumptionProperties settings,
            @Value("${spring.application.name}") String service) {
        this.kafka = kafka;
        this.connection = connection;
        this.settings = settings;
        this.service = service;
    }

    @Bean
    Dispatcher dispatcher(
            List<EventSubscription> subscriptions,
            @Qualifier("eventJsonMapper") JsonMapper json,
            EventBinding binding,
            ObjectProvider<Tracer> tracer,
            ObjectProvider<Propagator> propagator) {
        var tracing =
                new Tracing(tracer.getIfAvailable(() -> Tracer.NOOP), propagator.getIfAvailable(() -> Propagator.NOOP));
        return new Dispatcher(subscriptions, json, binding, tracing);
    }

    @Bean
    DeadLetterTopic deadLetterTopic(OwnedTopics topics, PersonalDataCipher cipher, Clock clock) {
        var settings = with(kafka.buildProducerProperties(), connection.getProducer());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, service + "-dead-letters");
        var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        var name = DeadLetterTopic.nameFor(service);
        topics.addDeadLetters(name);
        return new DeadLetterTopic(name, producer, cipher, clock);
    }

    @Bean
    Stalls consumptionStalls(Clock clock) {
        return new Stalls(clock);
    }

    @Bean
    ConsumptionHealth consumptionHealthIndicator(Stalls stalls) {
        return new ConsumptionHealth(stalls);
    }

    @Bean
    MeterBinder stallGauge(Stalls stalls) {
        return registry -> Gauge.builder("jmo.consumption.stalled", stalls, Stalls::longest)
                .baseUnit("seconds")
                .description("How long events have waited that can be neither handled nor set aside")
                .register(registry);
    }

    @Bean
    KeyedBatchListener eventListener(
            Dispatcher dispatcher, DeadLetterTopic deadLetters, Stalls stalls, ObjectProvider<MeterRegistry> registry) {
        var meters = registry.getIfAvailable(() -> Metrics.globalRegistry);
        var delivery = new Delivery(dispatcher, deadLetters::add, settings, Pacing.REAL, meters);
        var groups = new GroupDelivery(dispatcher, meters);
        return new KeyedBatchListener(
                delivery, groups, settings.maxPollInterval().dividedBy(2), Pacing.REAL, stalls);
    }

    @Bean
    ConcurrentMessageListenerContainer<String, byte[]> eventContainer(
            Dispatcher dispatcher, KeyedBatchListener listener, Stalls stalls) {
        var topics = dispatcher.topics().toArray(String[]::new);
        var container = container(new ContainerProperties(topics), consumerSettings(service), stalls);
        container.getContainerProperties().setMessageListener(listener);
        container.setConcurrency(settings.consumers());
        return container;
    }

    @Bean
    ConsumptionLag consumptionLag(Dispatcher dispatcher, Clock clock) {
        return new ConsumptionLag(
                with(kafka.buildAdminProperties(), connection.getAdmin()),
                service,
                dispatcher.topics(),
                LAG_FRESH,
                clock);
    }

    @Bean
    ConcurrentMessageListenerContainer<String, byte[]> deadLetterContainer(
            DeadLetterTopic topic, MongoOperations mongo, PersonalDataCipher cipher, Stalls stalls) {
        var container = container(new ContainerProperties(topic.name()), deadLetterConsumerSettings(), stalls);
        var originals = new Originals(consumerSettings(service));
        container.getContainerProperties().setMessageListener(new DeadLetterIntake(mongo, originals, cipher, stalls));
        return container;
    }

    @Bean
    Indexes deadLetterIndexes() {
        return indexes -> indexes.on("deadLetters")
                .index("state", "topic", "partition", "offset")
                .index("state", "decidedAt")
                .index("topic", "partition", "key", "offset");
    }

    @Bean
    DeadLetters deadLetters(MongoOperations mongo, Dispatcher dispatcher, PersonalDataCipher cipher, Clock clock) {
        return new DeadLetters(mongo, dispatcher, cipher, clock);
    }

    @Bean
    PollingLoop decidedLetterErasure(MongoOperations mongo, Leases leases, Clock clock) {
        var decided = new DecidedLetters(mongo, settings.decidedLettersKept());
        return new ErasureJob("dead-letter-erasure", decided, leases, clock).every(ERASURE_INTERVAL);
    }

    @Bean
    DeadLetterController deadLetterController(DeadLetters deadLetters, @Qualifier("eventJsonMapper") JsonMapper json) {
        return new DeadLetterController(deadLetters, new DeadLetterView(deadLetters, json));
    }

    @Bean
    MeterBinder deadLetterGauge(DeadLetters deadLetters) {
        return registry -> Gauge.builder("jmo.dead-letters", deadLetters, DeadLetters::waiting)
                .description("Dead letters that wait for an operator")
                .register(registry);
    }

    private ConcurrentMessageListenerContainer<String, byte[]> container(
            ContainerProperties properties, Map<String, Object> consumer, Stalls stalls) {
        properties.setConsumerRebalanceListener(stalls);
        properties.setAckMode(ContainerProperties.AckMode.BATCH);
        properties.setMissingTopicsFatal(false);
        var container = new ConcurrentMessageListenerContainer<String, byte[]>(
                new DefaultKafkaConsumerFactory<>(consumer, new StringDeserializer(), new ByteArrayDeserializer()),
                properties);
        container.setBeanName(String.valueOf(consumer.get(ConsumerConfig.GROUP_ID_CONFIG)));
        // What fails here is the store or the broker itself: redeliver until it is available again.
        container.setCommonErrorHandler(new DefaultErrorHandler(
                new FixedBackOff(settings.storeRetry().toMillis(), FixedBackOff.UNLIMITED_ATTEMPTS)));
        return container;
    }

    Map<String, Object> consumerSettings(String group) {
        var consumer = with(kafka.buildConsumerProperties(), connection.getConsumer());
        consumer.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        consumer.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        consumer.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        consumer.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        consumer.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_PER_POLL);
        consumer.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, (int)
                settings.maxPollInterval().toMillis());
        consumer.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        // A killed instance's partitions wait this long for another, its successor included; Kafka's 45 s are too long.
        consumer.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_TIMEOUT_MILLIS);
        consumer.putIfAbsent(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, SESSION_TIMEOUT_MILLIS / 4);
        // A topic that its owner has yet to create is found soon after.
        consumer.putIfAbsent(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5_000);
        // The broker answers as soon as there is an event; this is how often an idle consumer asks again.
        consumer.putIfAbsent(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 1_000);
        return consumer;
    }

    /** Most services never have a dead letter; the broker answers this long wait as soon as there is one. */
    private Map<String, Object> deadLetterConsumerSettings() {
        var consumer = consumerSettings(service + "-dead-letters");
        consumer.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 5_000);
        return consumer;
    }

    private static Map<String, Object> with(
            Map<String, Object> properties, KafkaConnectionDetails.Configuration connection) {
        var all = new HashMap<>(properties);
        all.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, connection.getBootstrapServers());
        return all;
    }
}
