package id.jmo.platform.outbox;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * A collection whose documents carry events, and the topic these belong to.
 *
 * @param ofTheirOwn the event types that have another topic, and this topic
 * @param keyedByOwner whether events are in order for each owner, who is named in the id before a slash
 */
record OutboxCollection(String name, String topic, Map<String, String> ofTheirOwn, boolean keyedByOwner) {

    private static final char OWNER_ENDS = '/';

    OutboxCollection(String name, String topic) {
        this(name, topic, Map.of(), false);
    }

    OutboxCollection {
        ofTheirOwn = Map.copyOf(ofTheirOwn);
    }

    String topicOf(String eventType) {
        return ofTheirOwn.getOrDefault(eventType, topic);
    }

    /** The Kafka key of the events of a document. */
    String keyOf(String id) {
        return keyedByOwner ? id.substring(0, id.indexOf(OWNER_ENDS)) : id;
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
