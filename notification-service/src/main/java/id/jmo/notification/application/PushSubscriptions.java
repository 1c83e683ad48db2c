package id.jmo.notification.application;

import id.jmo.notification.model.PushSubscription;
import id.jmo.platform.values.MemberId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The devices that take push messages. */
public interface PushSubscriptions {

    Optional<PushSubscription> find(String id);

    /** The member's, the one registered first first. */
    List<PushSubscription> of(MemberId member);

    /** Those of all these members. */
    List<PushSubscription> ofAll(Collection<MemberId> members);

    /** Keeps the subscription in place of the one with its id, if there is one. */
    void keep(PushSubscription subscription);

    /** Has no effect if there is none. */
    void remove(String id);
}
