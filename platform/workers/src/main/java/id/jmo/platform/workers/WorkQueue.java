package id.jmo.platform.workers;

import java.util.List;

/**
 * Work items of one kind in the store, which several instances process at the same time. Each item has a time from
 * which it is due. An instance takes an item by moving that time to the end of a lease; if the instance dies, the item
 * is due again when the lease expires.
 */
public interface WorkQueue<T> {

    /** The items that are due and not leased, longest due first. */
    List<T> due(int limit);

    /**
     * Takes the lease of an item and does its work; does nothing if the item is no longer due or another instance has
     * taken it. What this throws is logged, and the item is due again when its lease expires.
     */
    void process(T item);

    /** Identifies the item within the queue; must be safe to log. */
    default String nameOf(T item) {
        return String.valueOf(item);
    }
}
