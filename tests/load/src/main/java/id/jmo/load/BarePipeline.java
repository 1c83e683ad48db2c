package id.jmo.load;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import id.jmo.local.launcher.suite.Part;
import id.jmo.local.launcher.suite.Suite;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;

/**
 * What broker and store give when nothing is asked of them but to carry: a producer, three topics, a consumer after each,
 * and one write to the store for each step. The same broker, the same store, the same durability as the suite's.
 */
final class BarePipeline {

    private static final int STEPS = 3;
    private static final int PARTITIONS = 12;
    private static final int PARALLEL = 32;
    private static final byte[] BODY = "x".repeat(400).getBytes(StandardCharsets.UTF_8);
    private static final Duration TIMEOUT = Duration.ofMinutes(3);

    private final String servers;
    private final String store;
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    BarePipeline(Suite suite) {
        this.servers = suite.kafkaBootstrapServers();
        this.store = suite.storeUri(Part.named("claim-service")).replaceAll("/[^/]*$", "/bench");
    }

    /** @return how many messages a second came through all steps */
    double perSecond(int messages) {
        createTopics();
        var through = new CountDownLatch(messages);
        var ready = new CountDownLatch(STEPS);
        var stop = new CountDownLatch(1);
        try (var mongo = MongoClients.create(store);
                var producer = producer();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var consumers = new ArrayList<Future<?>>();
            for (int step = 0; step < STEPS; step++) {
                int which = step;
                consumers.add(threads.submit(() -> consume(which, mongo, producer, threads, ready, through, stop)));
            }
            try {
                return carry(messages, producer, ready, through);
            } finally {
                stop.countDown();
                // Throws if one of them has failed.
                for (var consumer : consumers) {
                    consumer.get();
                }
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped", stopped);
        }
    }

    private double carry(
            int messages, KafkaProducer<String, byte[]> producer, CountDownLatch ready, CountDownLatch through)
            throws ExecutionException, InterruptedException {
        if (!ready.await(TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("The bare pipeline's consumers got no partitions");
        }
        var begun = Instant.now();
        var sent = new ArrayList<Future<?>>();
        for (int message = 0; message < messages; message++) {
            sent.add(producer.send(
                    new ProducerRecord<>(topic(0), UUID.randomUUID().toString(), BODY)));
        }
        for (var each : sent) {
            each.get();
        }
        if (!through.await(TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("The bare pipeline did not carry " + through.getCount() + " messages");
        }
        return messages * 1000.0 / Duration.between(begun, Instant.now()).toMillis();
    }

    private void createTopics() {
        var topics = new ArrayList<NewTopic>();
        for (int step = 0; step < STEPS; step++) {
            topics.add(new NewTopic(topic(step), Optional.of(PARTITIONS), Optional.empty()));
        }
        try (var admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(topics).all().get();
            awaitLeaders(admin);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped", stopped);
        }
    }

    /**
     * A partition whose leader is not ready yet refuses the first batch and may take the second, after which it refuses the
     * first for ever: an idempotent producer then waits until the batch expires. Only the leader answers for its offsets.
     */
    private void awaitLeaders(Admin admin) throws ExecutionException, InterruptedException {
        var latest = new HashMap<TopicPartition, OffsetSpec>();
        for (int step = 0; step < STEPS; step++) {
            for (int partition = 0; partition < PARTITIONS; partition++) {
                latest.put(new TopicPartition(topic(step), partition), OffsetSpec.latest());
            }
        }
        admin.listOffsets(latest).all().get();
    }

    private String topic(int step) {
        return "bench." + run + "." + step;
    }

    private KafkaProducer<String, byte[]> producer() {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", servers, "acks", "all", "enable.idempotence", true, "linger.ms", 0);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    private Void consume(
            int step,
            MongoClient mongo,
            KafkaProducer<String, byte[]> producer,
            ExecutorService threads,
            CountDownLatch ready,
            CountDownLatch through,
            CountDownLatch stop)
            throws ExecutionException, InterruptedException {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                servers,
                "group.id",
                topic(step),
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                false);
        var written = mongo.getDatabase("bench").getCollection("step" + step + run);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic(step)));
            while (consumer.assignment().size() < PARTITIONS && stop.getCount() > 0) {
                consumer.poll(Duration.ofMillis(100));
            }
            ready.countDown();
            while (stop.getCount() > 0) {
                var batch = new ArrayList<ConsumerRecord<String, byte[]>>();
                consumer.poll(Duration.ofMillis(100)).forEach(batch::add);
                for (int first = 0; first < batch.size(); first += PARALLEL) {
                    var work = new ArrayList<Future<?>>();
                    for (var each : batch.subList(first, Math.min(first + PARALLEL, batch.size()))) {
                        work.add(threads.submit(() -> step(step, each, written, producer, through)));
                    }
                    for (var done : work) {
                        done.get();
                    }
                }
                if (!batch.isEmpty()) {
                    consumer.commitSync();
                }
            }
        }
        return null;
    }

    private Void step(
            int step,
            ConsumerRecord<String, byte[]> message,
            MongoCollection<Document> written,
            KafkaProducer<String, byte[]> producer,
            CountDownLatch through)
            throws ExecutionException, InterruptedException {
        written.insertOne(new Document("_id", message.key()).append("body", message.value()));
        if (step == STEPS - 1) {
            through.countDown();
        } else {
            producer.send(new ProducerRecord<>(topic(step + 1), message.key(), message.value()))
                    .get();
        }
        return null;
    }
}
