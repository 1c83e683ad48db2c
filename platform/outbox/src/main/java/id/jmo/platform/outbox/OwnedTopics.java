package id.jmo.platform.outbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Creates the topics this service owns, as soon as the broker can be reached, so that none comes into being by accident
 * with the wrong number of partitions. Does not hold up the start.
 */
final class OwnedTopics implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OwnedTopics.class);

    private final Map<String, Object> kafka;
    private final OutboxProperties settings;
    private final List<String> names = new CopyOnWriteArrayList<>();
    private volatile boolean running;
    private volatile Thread thread = Thread.currentThread();

    OwnedTopics(Map<String, Object> kafka, OutboxProperties settings) {
        this.kafka = kafka;
        this.settings = settings;
    }

    void add(String name) {
        names.add(name);
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("owned-topics").start(this::run);
    }

    private void run() {
        try (var admin = Admin.create(kafka)) {
            for (var name : names) {
                while (running && !create(admin, name)) {
                    Thread.sleep(settings.sweepInterval());
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean create(Admin admin, String name) throws InterruptedException {
        var replicas = settings.replicas() < 0 ? Optional.<Short>empty() : Optional.of(settings.replicas());
        try {
            admin.createTopics(List.of(new NewTopic(name, Optional.of(settings.partitions()), replicas)))
                    .all()
                    .get();
            LOG.info("Created topic {} with {} partitions", name, settings.partitions());
            return true;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof TopicExistsException) {
                return true;
            }
            LOG.warn("Cannot create topic {} yet: {}", name, String.valueOf(failed.getCause()));
            return false;
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
