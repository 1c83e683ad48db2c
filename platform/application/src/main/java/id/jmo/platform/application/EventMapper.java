package id.jmo.platform.application;

import java.util.List;
import java.util.Optional;

/**
 * Maps the facts of one aggregate to the events that other services receive.
 *
 * @param <F> the model's facts
 */
@FunctionalInterface
public interface EventMapper<F> {

    /** The event of a fact, or nothing if the fact is of no concern to other services. */
    Optional<Event> map(F fact);

    /** The events of these facts, in their order: what a store writes into the outbox. */
    default List<Event> mapAll(List<? extends F> facts) {
        return facts.stream().map(this::map).flatMap(Optional::stream).toList();
    }
}
