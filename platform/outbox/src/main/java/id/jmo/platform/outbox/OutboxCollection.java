package id.jmo.platform.outbox;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * A collection whose documents carry events, and the topic these belong to.
 *
 * @param ofTheirOwn the event types that have another topic, and this topic
 */
record OutboxCollection(String name, String topic, Map<String, String> ofTheirOwn) {

    OutboxCollection(String name, String topic) {
        this(name, topic, Map.of());
    }

    OutboxCollection {
        ofTheirOwn = Map.copyOf(ofTheirOwn);
    }

    String topicOf(String eventType) {
        return ofTheirOwn.getOrDefault(eventType, topic);
    }

    /** The collection's own topic first. */
    Collection<String> topics() {
        Set<String> topics = new LinkedHashSet<>();
        topics.add(topic);
        topics.addAll(ofTheirOwn.values());
        return topics;
    }

    /** The types of this topic, where it is not the collection's own. */
    Collection<String> typesOf(String other) {
        return ofTheirOwn.entrySet().stream()
                .filter(type -> type.getValue().equals(other))
                .map(Map.Entry::getKey)
                .toList();
    }
}
