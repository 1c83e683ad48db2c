package id.jmo.platform.consumption;

/**
 * Takes in a fact. It must be idempotent, and must do its whole effect before it returns: the offset is committed
 * afterwards.
 */
@FunctionalInterface
public interface EventHandler<T> {

    void handle(IncomingEvent<T> event);
}
