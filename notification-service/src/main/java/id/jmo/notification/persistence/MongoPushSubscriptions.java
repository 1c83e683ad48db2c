package id.jmo.notification.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.jmo.notification.application.PushSubscriptions;
import id.jmo.notification.model.PushKeys;
import id.jmo.notification.model.PushSubscription;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** {@link PushSubscriptions} in the collection {@code pushSubscriptions}; endpoints and keys are encrypted. */
@Repository
class MongoPushSubscriptions implements PushSubscriptions {

    static final String COLLECTION = "pushSubscriptions";
    static final String MEMBER_ID = "memberId";

    private final MongoOperations mongo;

    MongoPushSubscriptions(MongoOperations mongo) {
        this.mongo = mongo;
    }

    record Entry(
            @Id String id,
            MemberId memberId,
            String service,
            Confidential endpoint,
            Confidential p256dh,
            Confidential auth,
            Confidential device,
            Instant registeredAt) {

        private static Entry of(PushSubscription subscription) {
            return new Entry(
                    subscription.id(),
                    subscription.member(),
                    subscription.service(),
                    subscription.endpoint(),
                    subscription.keys().p256dh(),
                    subscription.keys().auth(),
                    subscription.device(),
                    subscription.registeredAt());
        }

        private PushSubscription toSubscription() {
            return new PushSubscription(
                    id, memberId, service, endpoint, new PushKeys(p256dh, auth), device, registeredAt);
        }
    }

    @Override
    public Optional<PushSubscription> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Entry.class, COLLECTION)).map(Entry::toSubscription);
    }

    @Override
    public List<PushSubscription> of(MemberId member) {
        return list(Query.query(where(MEMBER_ID).is(member)).with(Sort.by("registeredAt", "_id")));
    }

    @Override
    public List<PushSubscription> ofAll(Collection<MemberId> members) {
        return members.isEmpty() ? List.of() : list(Query.query(where(MEMBER_ID).in(members)));
    }

    private List<PushSubscription> list(Query query) {
        return mongo.find(query, Entry.class, COLLECTION).stream()
                .map(Entry::toSubscription)
                .toList();
    }

    @Override
    public void keep(PushSubscription subscription) {
        mongo.save(Entry.of(subscription), COLLECTION);
    }

    @Override
    public void remove(String id) {
        mongo.remove(Query.query(where("_id").is(id)), COLLECTION);
    }
}
