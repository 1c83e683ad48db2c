package id.jmo.notification.application;

import id.jmo.notification.model.Channel;
import id.jmo.notification.model.Delivery;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All deliveries, open and settled. */
public interface Deliveries {

    /** Has no effect for a delivery whose notification and channel are there already, in whatever state. */
    void addAll(Collection<Delivery> deliveries);

    Optional<Delivery> find(String id);

    /** The open deliveries of a channel that are due, longest due first. */
    List<Delivery> due(Channel channel, Instant now, int limit);

    /** Takes the lease unless the delivery has changed; true if this caller has it. */
    boolean take(Delivery before, Delivery leased);

    /** Stores the outcome of an attempt, unless the lease has gone to another worker. */
    void settle(Delivery leased, Delivery after);

    /** Replaces a delivery unless it has changed; true if it was replaced. */
    boolean replace(Delivery before, Delivery after);

    /** Makes due what waits for the member's contact, or for the end of their quiet hours. */
    void makeWaitingDue(MemberId member, Instant now);

    /** What waits for the member's digest, the oldest first. */
    List<Delivery> awaitingDigest(MemberId member, int limit);

    /** Sends what waits for the member's digest each by itself: there will be none. */
    void releaseFromDigest(MemberId member, Instant now);

    /**
     * Deliveries that were given up, by id.
     *
     * @param after only those with a greater id
     */
    List<Delivery> failed(Optional<String> after, int limit);
}
