package id.jmo.platform.consumption;

import id.jmo.platform.personaldata.EventBinding;
import id.jmo.platform.personaldata.UnreadablePersonalData;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a record and passes it to the handlers of its type. */
final class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final List<EventSubscription> subscriptions;
    private final JsonMapper json;
    private final EventBinding binding;
    private final Tracing tracing;

    Dispatcher(List<EventSubscription> subscriptions, JsonMapper json, EventBinding binding, Tracing tracing) {
        this.subscriptions = List.copyOf(subscriptions);
        this.json = json;
        this.binding = binding;
        this.tracing = tracing;
    }

    List<String> topics() {
        return subscriptions.stream()
                .flatMap(subscription -> subscription.topics().stream())
                .distinct()
                .toList();
    }

    /**
     * @return the event's type if it was handled, {@code null} if no subscription names it
     * @throws PoisonMessage if it is no event of the suite, or not one this service can read
     */
    @Nullable
    String dispatch(ConsumerRecord<String, byte[]> record) {
        var event = event(record);
        var reactions = reactionsTo(record.topic(), event.getType());
        if (reactions.isEmpty()) {
            return null;
        }
        var data = tree(event);
        try (var about = EventLogContext.of(event, data);
                var span = tracing.consume(record, event.getType())) {
            var trace = Tracing.traceOf(record);
            reactions.forEach(reaction -> handle(reaction, event, data, trace));
            // One line an event, with case and trace: the logs of all services together show the course of a case.
            LOG.info("Handled {}", event.getType());
        }
        return event.getType();
    }

    private List<EventSubscription.Reaction<?>> reactionsTo(String topic, String type) {
        List<EventSubscription.Reaction<?>> reactions = new ArrayList<>();
        for (var subscription : subscriptions) {
            var reaction = subscription.reactionTo(topic, type);
            if (reaction != null) {
                reactions.add(reaction);
            }
        }
        return reactions;
    }

    /** An event that may be handled together with others. */
    record Grouped<T>(GroupHandler<T> handler, IncomingEvent<T> event) {}

    /**
     * Reads a record for the one handler of its type that takes many.
     *
     * @return null if there is none, or if the record cannot be read for whatever reason: {@link #dispatch} finds it again, as the
     *     fault of this record alone
     */
    @Nullable
    Grouped<?> readForGroup(ConsumerRecord<String, byte[]> record) {
        if (!takesGroups(record.topic())) {
            return null;
        }
        try {
            var event = event(record);
            var reactions = reactionsTo(record.topic(), event.getType());
            return reactions.size() == 1 ? grouped(reactions.getFirst(), event, record) : null;
        } catch (RuntimeException | Error unreadable) {
            return null;
        }
    }

    private <T> @Nullable Grouped<T> grouped(
            EventSubscription.Reaction<T> reaction, CloudEvent event, ConsumerRecord<?, ?> record) {
        var together = reaction.together();
        return together == null
                ? null
                : new Grouped<>(together, incoming(reaction, event, tree(event), Tracing.traceOf(record)));
    }

    private boolean takesGroups(String topic) {
        return subscriptions.stream().anyMatch(subscription -> subscription.takesGroups(topic));
    }

    private <T> void handle(
            EventSubscription.Reaction<T> reaction, CloudEvent event, JsonNode data, @Nullable String trace) {
        reaction.handler().handle(incoming(reaction, event, data, trace));
    }

    private <T> IncomingEvent<T> incoming(
            EventSubscription.Reaction<T> reaction, CloudEvent event, JsonNode data, @Nullable String trace) {
        return new IncomingEvent<>(
                event.getId(),
                event.getType(),
                required(event.getSubject(), "subject"),
                sequence(event),
                time(event.getTime()),
                read(reaction.dataType(), event, data),
                trace);
    }

    private static CloudEvent event(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            throw new PoisonMessage("The message has no body");
        }
        try {
            return KafkaMessageFactory.createReader(record).toEvent();
        } catch (CloudEventRWException | IllegalArgumentException | IllegalStateException fault) {
            throw new PoisonMessage("The message is no CloudEvent in binary mode");
        }
    }

    private JsonNode tree(CloudEvent event) {
        var data = event.getData();
        if (data == null) {
            throw new PoisonMessage("The event has no data");
        }
        var bytes = data.toBytes();
        try {
            var tree = json.readTree(bytes);
            binding.check(event.getType(), required(event.getSubject(), "subject"), bytes, tree);
            return tree;
        } catch (JacksonException fault) {
            throw new PoisonMessage("The data of " + event.getType() + " is not JSON");
        } catch (UnreadablePersonalData copied) {
            throw new PoisonMessage("Personal data in " + event.getType() + " is not that of this event");
        }
    }

    private <T> T read(Class<T> type, CloudEvent event, JsonNode data) {
        T value;
        try {
            value = json.treeToValue(data, type);
        } catch (JacksonException fault) {
            throw new PoisonMessage("Cannot read %s at %s".formatted(event.getType(), fault.getPathReference()));
        }
        if (value == null) {
            throw new PoisonMessage("The data of " + event.getType() + " is null");
        }
        var missing = RequiredFields.missingIn(value);
        if (!missing.isEmpty()) {
            throw new PoisonMessage(event.getType() + " lacks " + String.join(", ", missing));
        }
        return value;
    }

    private static long sequence(CloudEvent event) {
        var sequence = event.getExtension("sequence");
        try {
            return sequence == null ? 0 : Long.parseLong(sequence.toString());
        } catch (NumberFormatException fault) {
            throw new PoisonMessage("The sequence of the event is no number");
        }
    }

    private static Instant time(@Nullable OffsetDateTime time) {
        return required(time, "time").toInstant();
    }

    private static <T> T required(@Nullable T value, String attribute) {
        if (value == null) {
            throw new PoisonMessage("The event has no " + attribute);
        }
        return value;
    }
}
