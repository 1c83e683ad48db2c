package id.jmo.platform.workers;

import java.util.List;

/**
 * One kind of work that rests in the store. Any number of instances may attend to it at once, so every item has a time
 * from which it is due, and whoever takes it up first moves that time to the end of a lease: one that dies leaves the
 * item to the next when the lease has run out.
 */
public interface Duty<T> {

    /** What is due by now and leased to nobody, the longest due first; at most that many. */
    List<T> due(int atMost);

    /**
     * Takes the lease of an item, unless it is no longer due or somebody else was faster, and does what is to be done.
     * What this throws is logged; the item comes up again when its lease has run out.
     */
    void attend(T item);

    /** What tells the item apart from all others of the duty, and may stand in a log. */
    default String nameOf(T item) {
        return String.valueOf(item);
    }
}
