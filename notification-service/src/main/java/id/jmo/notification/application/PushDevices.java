package id.jmo.notification.application;

import id.jmo.notification.model.PushKeys;
import id.jmo.notification.model.PushSubscription;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A member registers the devices that take push messages, and removes them. */
@UseCase
public final class PushDevices {

    /** More than anybody has, and few enough that a notification does not become a burst. */
    public static final int MOST = 10;

    private final PushSubscriptions subscriptions;
    private final Clock clock;

    PushDevices(PushSubscriptions subscriptions, Clock clock) {
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    /**
     * Registers a device, or renews what is known of it. Whose it was before, if it was another member's, does not get
     * messages on it any more: a browser belongs to who is logged in there.
     *
     * @param service the push service at the endpoint
     * @return the subscription; empty if the member has {@link #MOST} others
     */
    public Optional<PushSubscription> register(
            MemberId member, String service, String endpoint, PushKeys keys, String device) {
        List<PushSubscription> known = subscriptions.of(member);
        String id = PushSubscription.idOf(endpoint);
        Optional<PushSubscription> same =
                known.stream().filter(other -> other.id().equals(id)).findFirst();
        if (same.isEmpty() && known.size() >= MOST) {
            return Optional.empty();
        }
        Instant since = same.map(PushSubscription::registeredAt).orElseGet(clock::instant);
        PushSubscription registered = new PushSubscription(
                id, member, service, Confidential.of(endpoint), keys, Confidential.of(device), since);
        subscriptions.keep(registered);
        return Optional.of(registered);
    }

    public List<PushSubscription> of(MemberId member) {
        return subscriptions.of(member);
    }

    public Optional<PushSubscription> find(String id) {
        return subscriptions.find(id);
    }

    public void remove(PushSubscription subscription) {
        subscriptions.remove(subscription.id());
    }
}
