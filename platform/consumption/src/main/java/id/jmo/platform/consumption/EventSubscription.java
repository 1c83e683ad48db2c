package id.jmo.platform.consumption;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which facts of one topic a service wants to know, and what each leads to. Types that are not named are passed over.
 * Declare it as a bean.
 */
public final class EventSubscription {

    private final String topic;
    private final Map<String, Reaction<?>> reactions;

    private EventSubscription(String topic, Map<String, Reaction<?>> reactions) {
        this.topic = topic;
        this.reactions = Map.copyOf(reactions);
    }

    public static Builder to(String topic) {
        return new Builder(topic);
    }

    String topic() {
        return topic;
    }

    @Nullable
    Reaction<?> reactionTo(String type) {
        return reactions.get(type);
    }

    record Reaction<T>(Class<T> dataType, EventHandler<T> handler) {}

    /** Collects the rows of the table. */
    public static final class Builder {

        private final String topic;
        private final Map<String, Reaction<?>> reactions = new LinkedHashMap<>();

        private Builder(String topic) {
            this.topic = topic;
        }

        /**
         * @param type the CloudEvents type with its version
         * @param dataType this service's own record of what it reads
         * @throws IllegalArgumentException if the type was named before
         */
        public <T> Builder on(String type, Class<T> dataType, EventHandler<T> handler) {
            if (reactions.putIfAbsent(type, new Reaction<>(dataType, handler)) != null) {
                throw new IllegalArgumentException("Two reactions to " + type);
            }
            return this;
        }

        public EventSubscription build() {
            return new EventSubscription(topic, reactions);
        }
    }
}
