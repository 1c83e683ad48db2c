package id.jmo.platform.consumption;

/**
 * Handles an event. It must be idempotent, and complete before it returns: the offset is committed afterwards.
 */
@FunctionalInterface
public interface EventHandler<T> {

    void handle(IncomingEvent<T> event);
}
