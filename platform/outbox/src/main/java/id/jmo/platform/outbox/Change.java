package id.jmo.platform.outbox;

import id.jmo.platform.application.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a decision about a document: its next state and the events to publish, or no change.
 *
 * @param document the whole next state; {@code null} when nothing changes
 */
public record Change<D>(@Nullable D document, List<Event> events) {

    public Change {
        events = List.copyOf(events);
        if (document == null && !events.isEmpty()) {
            throw new IllegalArgumentException("Events come with the state that made them true");
        }
    }

    public static <D> Change<D> to(D document, Event... events) {
        return new Change<>(document, List.of(events));
    }

    /** The decision found nothing to do, for example because it was taken before. */
    public static <D> Change<D> none() {
        return new Change<>(null, List.of());
    }
}
