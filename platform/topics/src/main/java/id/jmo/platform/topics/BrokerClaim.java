package id.jmo.platform.topics;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * That a broker is this suite's. Services of two suites have the same names, topics and consumer groups: on one broker each would
 * take events that the other waits for. So a service leaves the identity of its store with the broker, as the metadata of an
 * offset of a group that nobody reads with, and stops where it finds another one. The broker forgets the claim of a suite that has
 * not run for as long as it keeps offsets (Kafka's default: a week).
 */
final class BrokerClaim {

    /** Behind the service's name: within the rights that it has at the broker. */
    static final String GROUP_SUFFIX = "-store";

    private static final int SECONDS_TO_WAIT = 30;

    private final String group;
    private final Supplier<String> store;

    /** @param store the identity of the service's store */
    BrokerClaim(String service, Supplier<String> store) {
        this.group = service + GROUP_SUFFIX;
        this.store = store;
    }

    /**
     * Claims the broker, or claims it again.
     *
     * @param topic which the service may read, such as that of its own dead letters
     * @throws ForeignBroker if the store of another suite has claimed it; nothing was written
     */
    void renew(Admin admin, String topic) throws ExecutionException, InterruptedException, TimeoutException {
        var place = new TopicPartition(topic, 0);
        var found = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(SECONDS_TO_WAIT, TimeUnit.SECONDS)
                .get(place);
        var own = store.get();
        if (found != null && !found.metadata().isEmpty() && !found.metadata().equals(own)) {
            throw new ForeignBroker(group, found.metadata(), own);
        }
        admin.alterConsumerGroupOffsets(group, Map.of(place, new OffsetAndMetadata(0, own)))
                .all()
                .get(SECONDS_TO_WAIT, TimeUnit.SECONDS);
    }
}
