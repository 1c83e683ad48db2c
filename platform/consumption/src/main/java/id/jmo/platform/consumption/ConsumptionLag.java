package id.jmo.platform.consumption;

import id.jmo.platform.topics.BrokerAdmin;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code jmo.consumption.lag} by topic: how many events the service, all its instances together, has not handled yet. The broker
 * says so when somebody reads the metrics, at most every few seconds: what the consumers themselves know stands still while they
 * repeat a batch. Not a number while the broker does not answer.
 */
final class ConsumptionLag implements MeterBinder, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ConsumptionLag.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    private final BrokerAdmin admin;
    private final String group;
    private final Set<String> topics;
    private final Duration fresh;
    private final Clock clock;
    private Map<String, Long> lags = Map.of();
    private Instant measuredAt = Instant.EPOCH;
    private boolean known;

    /**
     * @param kafka the settings of an admin client, with the broker's address
     * @param fresh for how long an answer of the broker is good
     */
    ConsumptionLag(Map<String, Object> kafka, String group, Collection<String> topics, Duration fresh, Clock clock) {
        this.admin = new BrokerAdmin(kafka, group + "-lag", TIMEOUT);
        this.group = group;
        this.topics = Set.copyOf(topics);
        this.fresh = fresh;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String topic : topics) {
            Gauge.builder("jmo.consumption.lag", this, lag -> lag.of(topic))
                    .description("Events that the service, all its instances together, has not handled yet")
                    .baseUnit("events")
                    .tag("topic", topic)
                    .register(registry);
        }
    }

    private synchronized double of(String topic) {
        Instant now = clock.instant();
        if (!now.isBefore(measuredAt.plus(fresh))) {
            measuredAt = now;
            try {
                lags = measured();
                known = true;
            } catch (ExecutionException | TimeoutException unavailable) {
                known = false;
                LOG.info("The lag is not known: {}", unavailable.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                known = false;
            }
        }
        return known ? lags.getOrDefault(topic, 0L) : Double.NaN;
    }

    /** Of partitions from which nothing was read yet there is no offset: they are counted after their first events. */
    private Map<String, Long> measured() throws ExecutionException, TimeoutException, InterruptedException {
        Map<TopicPartition, Long> handled = new HashMap<>();
        for (Map.Entry<TopicPartition, @Nullable OffsetAndMetadata> each : admin.get()
                .listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                .entrySet()) {
            OffsetAndMetadata offset = each.getValue();
            if (offset != null && topics.contains(each.getKey().topic())) {
                handled.put(each.getKey(), offset.offset());
            }
        }
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        handled.keySet().forEach(partition -> ends.put(partition, OffsetSpec.latest()));
        Map<String, Long> measured = new HashMap<>();
        admin.get()
                .listOffsets(ends)
                .all()
                .get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                .forEach((partition, end) -> measured.merge(
                        partition.topic(), Math.max(0, end.offset() - handled.getOrDefault(partition, 0L)), Long::sum));
        return measured;
    }

    @Override
    public void close() {
        admin.close();
    }
}
