package id.jmo.platform.consumption;

import java.util.List;
import java.util.Set;

/**
 * Handles many events at once, where that costs less than one after the other. It sees to the usual case and leaves the rest:
 * what it leaves is handled by the {@link EventHandler} of the type, one by one, with attempts and dead letters as always.
 *
 * @param <T> what is read of an event
 */
@FunctionalInterface
public interface GroupHandler<T> {

    /**
     * As with a single event, what is done must be idempotent, and complete before this returns.
     *
     * @param events of one type, those of one key in their order
     * @return the places of those that are left. What follows one of them under the same key is delivered once more too, even
     *     if it was handled
     * @throws RuntimeException if they cannot be handled together: each is then handled by itself, even if it was handled
     */
    Set<Integer> handle(List<IncomingEvent<T>> events);
}
