package id.jmo.notification.application;

import id.jmo.notification.model.Channel;
import id.jmo.notification.model.Delivery;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What is on its way out, and what became of it. */
public interface Deliveries {

    /** Adding a delivery with the key of another has no effect, whatever became of the first. */
    void addAll(Collection<Delivery> deliveries);

    Optional<Delivery> find(String id);

    /** Open deliveries of a channel whose time has come, the longest due first. */
    List<Delivery> due(Channel channel, Instant now, int atMost);

    /** Writes that a delivery is in somebody's hands, unless it changed since it was read; tells whether it is in ours. */
    boolean take(Delivery before, Delivery leased);

    /** Writes what became of a delivery that was taken, unless somebody else has it by now. */
    void settle(Delivery leased, Delivery after);

    /** Writes a delivery anew, unless it changed since it was read; tells whether it was written. */
    boolean replace(Delivery before, Delivery after);

    /** Makes due what waits for the member's contact. */
    void makeDueForContact(MemberId member, Instant now);

    /** Deliveries given up, by id. */
    List<Delivery> failed(Optional<String> after, int atMost);
}
