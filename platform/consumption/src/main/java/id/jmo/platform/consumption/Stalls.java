package id.jmo.platform.consumption;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;

/**
 * Which partitions of this instance wait because what was read of them can be neither handled nor set aside, since when,
 * and why: the store or the broker is away, or refuses.
 */
final class Stalls implements ConsumerAwareRebalanceListener {

    private final Map<TopicPartition, Stall> stalls = new ConcurrentHashMap<>();
    private final Clock clock;

    Stalls(Clock clock) {
        this.clock = clock;
    }

    /** @param cause without what the message says */
    record Stall(Instant since, String cause) {}

    void began(Collection<ConsumerRecord<String, byte[]>> records, Throwable fault) {
        var stall = new Stall(clock.instant(), Cause.of(fault));
        placesOf(records).forEach(place -> stalls.merge(place, stall, Stalls::longer));
    }

    private static Stall longer(Stall known, Stall news) {
        return new Stall(known.since(), news.cause());
    }

    void ended(Collection<ConsumerRecord<String, byte[]>> records) {
        if (!stalls.isEmpty()) {
            placesOf(records).forEach(stalls::remove);
        }
    }

    /** Those that have lasted that long, at least. */
    Map<TopicPartition, Stall> longerThan(Duration duration) {
        var latest = clock.instant().minus(duration);
        return stalls.entrySet().stream()
                .filter(stall -> !stall.getValue().since().isAfter(latest))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** In seconds; 0 if there is none. */
    double longest() {
        return stalls.values().stream()
                .map(Stall::since)
                .min(Comparator.naturalOrder())
                .map(since -> Duration.between(since, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }

    /** Another instance has them now, and tells its own stalls. */
    @Override
    public void onPartitionsRevokedAfterCommit(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        stalls.keySet().removeAll(partitions);
    }

    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        stalls.keySet().removeAll(partitions);
    }

    private static Collection<TopicPartition> placesOf(Collection<ConsumerRecord<String, byte[]>> records) {
        return records.stream()
                .map(record -> new TopicPartition(record.topic(), record.partition()))
                .collect(Collectors.toSet());
    }
}
