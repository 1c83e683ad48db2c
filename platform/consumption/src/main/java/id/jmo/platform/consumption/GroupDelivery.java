package id.jmo.platform.consumption;

import id.jmo.platform.mongo.StoreAway;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers events of a batch together, as far as their type has a {@link GroupHandler}: those with which a key begins. The
 * others, and what could not be handled so, are not done afterwards and are to be delivered one by one. So one bad event keeps
 * none of the others, and the order of a key holds.
 */
final class GroupDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(GroupDelivery.class);

    private final Dispatcher dispatcher;
    private final MeterRegistry registry;

    GroupDelivery(Dispatcher dispatcher, MeterRegistry registry) {
        this.dispatcher = dispatcher;
        this.registry = registry;
    }

    /** @param lane number of the key in the batch */
    private record Member<T>(int lane, ConsumerRecord<String, byte[]> record, IncomingEvent<T> event) {}

    private static final class Group<T> {

        private final GroupHandler<T> handler;
        private final List<Member<T>> members = new ArrayList<>();

        private Group(GroupHandler<T> handler) {
            this.handler = handler;
        }
    }

    /**
     * @param lanes the records of each key, in their order
     * @throws Batch.OutOfTime if the batch may take no longer
     * @throws RuntimeException if {@linkplain StoreAway the store is away}: deliver the records again later
     */
    void deliver(Collection<List<ConsumerRecord<String, byte[]>>> lanes, Batch batch) {
        var groups = new LinkedHashMap<GroupHandler<?>, Group<?>>();
        int lane = 0;
        for (var records : lanes) {
            addBeginning(lane++, records, groups);
        }
        for (var group : groups.values()) {
            // A single event is cheaper, and better to follow in the logs, by itself.
            if (group.members.size() > 1) {
                batch.checkTime();
                deliver(group, batch);
            }
        }
    }

    private void addBeginning(
            int lane, List<ConsumerRecord<String, byte[]>> records, Map<GroupHandler<?>, Group<?>> groups) {
        GroupHandler<?> ofLane = null;
        for (var record : records) {
            var grouped = dispatcher.readForGroup(record);
            if (grouped == null || ofLane != null && ofLane != grouped.handler()) {
                return;
            }
            ofLane = grouped.handler();
            add(lane, record, grouped, groups);
        }
    }

    @SuppressWarnings("unchecked") // A group is kept under its own handler.
    private static <T> void add(
            int lane,
            ConsumerRecord<String, byte[]> record,
            Dispatcher.Grouped<T> grouped,
            Map<GroupHandler<?>, Group<?>> groups) {
        var group = (Group<T>) groups.computeIfAbsent(grouped.handler(), _ -> new Group<>(grouped.handler()));
        group.members.add(new Member<>(lane, record, grouped.event()));
    }

    private <T> void deliver(Group<T> group, Batch batch) {
        var members = group.members;
        var left = new HashSet<Integer>();
        var fault = Attempt.failureOf(() -> left.addAll(
                group.handler.handle(members.stream().map(Member::event).toList())));
        if (fault != null) {
            LOG.warn("{} events are handled one by one, for together they failed: {}", members.size(), Cause.of(fault));
            return;
        }
        var type = members.getFirst().event().type();
        int done = 0;
        var endedLanes = new HashSet<Integer>();
        for (int place = 0; place < members.size(); place++) {
            var member = members.get(place);
            if (left.contains(place)) {
                endedLanes.add(member.lane());
            }
            if (!endedLanes.contains(member.lane())) {
                batch.done(member.record());
                done++;
            }
        }
        registry.counter("jmo.consumption", "outcome", "handled", "type", type).increment(done);
        if (done > 0) {
            // One line for all of them: what comes in such numbers is of no case that somebody follows.
            LOG.info("Handled {} {} together", done, type);
        }
    }
}
