package id.jmo.platform.consumption;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which events of which topics a service handles, and how. Types that are not named are ignored. Declare it as a bean;
 * several beans may name the same topic, and the same type: each handles the event.
 */
public final class EventSubscription {

    /** Stands for the types that are not named. */
    private static final String EVERY = "*";

    private final Map<String, Map<String, Reaction<?>>> reactions;

    private EventSubscription(Map<String, Map<String, Reaction<?>>> reactions) {
        this.reactions = Map.copyOf(reactions);
    }

    public static Builder to(String topic) {
        return new Builder().andTo(topic);
    }

    Set<String> topics() {
        return reactions.keySet();
    }

    @Nullable
    Reaction<?> reactionTo(String topic, String type) {
        var ofTopic = reactions.getOrDefault(topic, Map.of());
        var named = ofTopic.get(type);
        return named == null ? ofTopic.get(EVERY) : named;
    }

    /** Whether events of the topic may be handled together. */
    boolean takesGroups(String topic) {
        return reactions.getOrDefault(topic, Map.of()).values().stream()
                .anyMatch(reaction -> reaction.together() != null);
    }

    /** @param together null if each event is handled by itself */
    record Reaction<T>(
            Class<T> dataType,
            EventHandler<T> handler,
            @Nullable GroupHandler<T> together) {}

    /** Collects the rows of the table. */
    public static final class Builder {

        private final Map<String, Map<String, Reaction<?>>> reactions = new HashMap<>();
        private Map<String, Reaction<?>> ofTopic = Map.of();

        private Builder() {}

        /** What follows is about this topic. */
        public Builder andTo(String topic) {
            ofTopic = reactions.computeIfAbsent(topic, _ -> new LinkedHashMap<>());
            return this;
        }

        /**
         * @param type the CloudEvents type with its version
         * @param dataType this service's own record of what it reads
         * @throws IllegalArgumentException if the type was named before
         */
        public <T> Builder on(String type, Class<T> dataType, EventHandler<T> handler) {
            return add(type, new Reaction<>(dataType, handler, null));
        }

        /**
         * As above, for a type that comes in masses: several of one poll are handled together, unless another subscription
         * names the type too.
         *
         * @param handler of a single event, and of those that {@code together} leaves
         */
        public <T> Builder on(String type, Class<T> dataType, EventHandler<T> handler, GroupHandler<T> together) {
            return add(type, new Reaction<>(dataType, handler, together));
        }

        private Builder add(String type, Reaction<?> reaction) {
            if (ofTopic.putIfAbsent(type, reaction) != null) {
                throw new IllegalArgumentException("Two reactions to " + type);
            }
            return this;
        }

        /**
         * Handles all events of the topic alike, also those of types to come, except the types that are named: for a
         * topic on which every event carries the snapshot of its aggregate.
         *
         * @param dataType this service's own record of what it reads of the snapshot
         * @throws IllegalArgumentException if called twice for the topic
         */
        public <T> Builder onEvery(Class<T> dataType, EventHandler<T> handler) {
            return on(EVERY, dataType, handler);
        }

        public EventSubscription build() {
            return new EventSubscription(reactions);
        }
    }
}
