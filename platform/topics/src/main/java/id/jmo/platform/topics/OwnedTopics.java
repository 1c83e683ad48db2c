package id.jmo.platform.topics;

import id.jmo.platform.workers.PollingLoop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Creates the topics that this service owns, as soon as the broker can be reached, so that none comes into being by accident.
 * One that exists is compared with what it should be; what differs is logged and counted, and left to an operator, because
 * replicas are moved with care. Does not hold up the start, but for the moment in which it is asked whose the broker is.
 */
public final class OwnedTopics implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OwnedTopics.class);

    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final Duration CLAIM_RENEWAL = Duration.ofHours(1);

    /** How long a start waits for a broker to be known as ours. One that is away is asked as soon as it is there. */
    private static final Duration CLAIM_WAIT = Duration.ofSeconds(5);

    /** Before requests are served, events are consumed and outboxes are swept. */
    private static final int PHASE = DEFAULT_PHASE - 4096;

    private static final int SECONDS_TO_WAIT = 30;
    private static final long FOR_EVER = -1;

    private final Map<String, Object> kafka;
    private final TopicProperties settings;
    private final Queue<NewTopic> wanted = new ConcurrentLinkedQueue<>();
    private final AtomicInteger differences = new AtomicInteger();
    private final PollingLoop loop = new PollingLoop("owned-topics", RETRY, this::pass);
    private final @Nullable BrokerClaim claim;
    private final Consumer<ForeignBroker> onForeignBroker;
    private final CompletableFuture<Void> claimed = new CompletableFuture<>();
    private volatile @Nullable NewTopic deadLetters;
    private volatile boolean started;
    private long renewedAt;

    /**
     * @param kafka how to reach the broker
     * @param claim nothing where several suites may use one broker
     * @param onForeignBroker what to do when a broker that was away at the start turns out to be another suite's
     */
    OwnedTopics(
            Map<String, Object> kafka,
            TopicProperties settings,
            @Nullable BrokerClaim claim,
            Consumer<ForeignBroker> onForeignBroker) {
        this.kafka = kafka;
        this.settings = settings;
        this.claim = claim;
        this.onForeignBroker = onForeignBroker;
    }

    /** A topic of facts: nothing on it is ever deleted. */
    public void addFacts(String name) {
        add(name, settings.partitions(), FOR_EVER);
    }

    /** A topic of facts that are of no use after a while, such as one-time codes. */
    public void addPassing(String name, Duration keptFor) {
        add(name, settings.partitions(), keptFor.toMillis());
    }

    /** A topic of what a service set aside: one partition, kept for a time. */
    public void addDeadLetters(String name) {
        deadLetters = add(name, 1, settings.deadLetterRetention().toMillis());
    }

    private NewTopic add(String name, int partitions, long retention) {
        var minInSync = Integer.toString(settings.minInSyncReplicas());
        var topic = new NewTopic(name, partitions, settings.replicas())
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(retention),
                        TopicConfig.RETENTION_BYTES_CONFIG,
                        "-1",
                        TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
                        minInSync));
        wanted.add(topic);
        loop.wakeUp();
        return topic;
    }

    /** How many settings of existing topics are not as they should be. */
    int differences() {
        return differences.get();
    }

    /** @throws ForeignBroker if the broker is another suite's */
    @Override
    public void start() {
        loop.start();
        if (claim != null && deadLetters != null) {
            awaitClaim();
        }
        started = true;
    }

    private void awaitClaim() {
        try {
            claimed.get(CLAIM_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException away) {
            LOG.info("The broker does not answer yet; whose it is will be asked when it does");
        } catch (ExecutionException foreign) {
            loop.stop();
            throw (ForeignBroker) foreign.getCause();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    @Override
    public void stop() {
        loop.stop();
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }

    private void pass() throws InterruptedException {
        boolean claims = claim != null && deadLetters != null && isRenewalDue();
        if (wanted.isEmpty() && !claims) {
            return;
        }
        try (var admin = Admin.create(kafka)) {
            if (claims) {
                claim(admin);
            }
            createWanted(admin);
        }
    }

    private boolean isRenewalDue() {
        return !claimed.isDone()
                || claimed.isCompletedExceptionally()
                || System.nanoTime() - renewedAt > CLAIM_RENEWAL.toNanos();
    }

    /** Before anything else is asked of the broker, or done there. */
    private void claim(Admin admin) throws InterruptedException {
        var topic = Objects.requireNonNull(deadLetters);
        try {
            create(admin, topic);
            Objects.requireNonNull(claim).renew(admin, topic.name());
            renewedAt = System.nanoTime();
            claimed.complete(null);
        } catch (ForeignBroker foreign) {
            claimed.completeExceptionally(foreign);
            if (started) {
                onForeignBroker.accept(foreign);
            }
            throw foreign;
        } catch (ExecutionException | TimeoutException failed) {
            throw new KafkaException("Cannot claim the broker by " + topic.name(), failed);
        }
    }

    private void createWanted(Admin admin) throws InterruptedException {
        KafkaException failure = null;
        for (var topic : wanted) {
            try {
                if (!create(admin, topic)) {
                    compare(admin, topic);
                }
                wanted.remove(topic);
            } catch (ExecutionException | TimeoutException failed) {
                failure = new KafkaException("Cannot create " + topic.name(), failed);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** @return whether it is new */
    private static boolean create(Admin admin, NewTopic topic)
            throws ExecutionException, InterruptedException, TimeoutException {
        try {
            admin.createTopics(List.of(topic)).all().get(SECONDS_TO_WAIT, TimeUnit.SECONDS);
            LOG.info("Created topic {} with {} partitions", topic.name(), topic.numPartitions());
            return true;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw failed;
        }
    }

    private void compare(Admin admin, NewTopic topic)
            throws ExecutionException, InterruptedException, TimeoutException {
        var found = describe(admin, topic.name());
        var differing = new ArrayList<String>();
        expected(topic).forEach((setting, value) -> {
            if (!value.equals(found.get(setting))) {
                differing.add("%s is %s, not %s".formatted(setting, found.get(setting), value));
            }
        });
        if (!differing.isEmpty()) {
            differences.addAndGet(differing.size());
            LOG.warn("Topic {} is not as it should be: {}", topic.name(), String.join("; ", differing));
        }
    }

    private static Map<String, String> expected(NewTopic topic) {
        var expected = new TreeMap<>(topic.configs());
        expected.put("partitions", Integer.toString(topic.numPartitions()));
        expected.put("replicas", Short.toString(topic.replicationFactor()));
        return expected;
    }

    private static Map<String, String> describe(Admin admin, String name)
            throws ExecutionException, InterruptedException, TimeoutException {
        var found = new HashMap<String, String>();
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, name);
        admin.describeConfigs(List.of(resource))
                .all()
                .get(SECONDS_TO_WAIT, TimeUnit.SECONDS)
                .values()
                .forEach(config -> config.entries().forEach(entry -> found.put(entry.name(), entry.value())));
        var partitions =
                admin
                        .describeTopics(List.of(name))
                        .allTopicNames()
                        .get(SECONDS_TO_WAIT, TimeUnit.SECONDS)
                        .values()
                        .stream()
                        .flatMap(topic -> topic.partitions().stream())
                        .toList();
        found.put("partitions", Integer.toString(partitions.size()));
        var replicas = partitions.stream()
                .mapToInt(partition -> partition.replicas().size())
                .min()
                .orElse(0);
        found.put("replicas", Integer.toString(replicas));
        return found;
    }
}
