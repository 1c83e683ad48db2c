package id.jmo.faults;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The broker, read directly: what is on the topics, and how far each consumer group has come. */
final class Broker implements AutoCloseable {

    private final String servers;
    private final Admin admin;

    Broker(String servers) {
        this.servers = servers;
        this.admin = Admin.create(Map.of("bootstrap.servers", servers));
    }

    /** One event on a topic, by what its headers say. */
    record Event(String id, String type, String subject, long sequence) {}

    /** Everything on a topic, in order per subject. */
    List<Event> events(String topic) {
        var events = new ArrayList<Event>();
        Map<String, Object> settings = Map.of("bootstrap.servers", servers);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                for (var found : consumer.poll(Duration.ofMillis(500))) {
                    events.add(event(found));
                }
            }
        }
        return events;
    }

    private static Event event(ConsumerRecord<String, byte[]> found) {
        var sequence = header(found, "ce_sequence");
        return new Event(
                header(found, "ce_id"),
                header(found, "ce_type"),
                header(found, "ce_subject"),
                sequence.isEmpty() ? 0 : Long.parseLong(sequence));
    }

    private static String header(ConsumerRecord<?, ?> found, String name) {
        var header = found.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /**
     * For each group of the suite, how many messages of its members' partitions it has not yet handled; -1 for a group
     * without members. No member has partitions of a topic that was never used, such as one of dead letters.
     */
    Map<String, Long> backlogs() {
        var backlogs = new TreeMap<String, Long>();
        get(admin.describeConsumerGroups(groups()).all()).forEach((group, description) -> {
            var held = description.members().stream()
                    .flatMap(member -> member.assignment().topicPartitions().stream())
                    .toList();
            backlogs.put(group, description.members().isEmpty() ? -1 : backlog(group, held));
        });
        return backlogs;
    }

    private long backlog(String group, List<TopicPartition> held) {
        var committed = get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        var latest = new HashMap<TopicPartition, OffsetSpec>();
        held.forEach(each -> latest.put(each, OffsetSpec.latest()));
        var backlog = new AtomicLong();
        get(admin.listOffsets(latest).all()).forEach((partition, end) -> {
            var reached = committed.get(partition);
            backlog.addAndGet(end.offset() - (reached == null ? 0 : reached.offset()));
        });
        return backlog.get();
    }

    /**
     * Sets every group back to the first message of this moment or later, on each partition that it has read so far. No member
     * of a group may be there.
     */
    void readAgainFrom(Instant moment) {
        for (var group : groups()) {
            var reached = get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
            var asked = new HashMap<TopicPartition, OffsetSpec>();
            reached.keySet().forEach(each -> asked.put(each, OffsetSpec.forTimestamp(moment.toEpochMilli())));
            var earlier = new HashMap<TopicPartition, OffsetAndMetadata>();
            get(admin.listOffsets(asked).all()).forEach((partition, first) -> {
                if (first.offset() >= 0) {
                    earlier.put(partition, new OffsetAndMetadata(first.offset()));
                }
            });
            get(admin.alterConsumerGroupOffsets(group, earlier).all());
        }
    }

    /** Those that were ever read with: not those by which the services' stores claim the broker. */
    private List<String> groups() {
        return get(admin.listGroups(ListGroupsOptions.forConsumerGroups()).all()).stream()
                .filter(group -> !group.isSimpleConsumerGroup())
                .map(GroupListing::groupId)
                .toList();
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped", stopped);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(5));
    }
}
