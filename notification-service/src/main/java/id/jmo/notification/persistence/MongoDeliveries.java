package id.jmo.notification.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import id.jmo.notification.application.Deliveries;
import id.jmo.notification.model.Channel;
import id.jmo.notification.model.Delivery;
import id.jmo.notification.model.Delivery.FailureReason;
import id.jmo.notification.model.Delivery.State;
import id.jmo.platform.mongo.GroupedUpdates;
import id.jmo.platform.mongo.ReadableDocuments;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Field;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** {@link Deliveries} in the collection {@code deliveries}. */
@Repository
class MongoDeliveries implements Deliveries {

    static final String COLLECTION = "deliveries";
    static final String CHANNEL = "channel";
    static final String MEMBER_ID = "memberId";
    static final String KEY = "key";
    static final String STATUS = "status";
    static final String DUE_AT = "dueAt";
    private static final String ID = "_id";
    private static final String ATTEMPTS = "attempts";
    private static final String SETTLED_AT = "settledAt";
    private static final String FAILURE = "failure";
    /** A number of the attempt that has the lease. */
    private static final String LEASE = "hand";

    private final MongoOperations mongo;
    private final ReadableDocuments documents;
    private final GroupedUpdates grouped;

    MongoDeliveries(MongoOperations mongo, ReadableDocuments documents) {
        this.mongo = mongo;
        this.documents = documents;
        this.grouped = new GroupedUpdates(mongo, COLLECTION);
    }

    enum Status {
        OPEN,
        DELIVERED,
        DIGEST,
        NOT_WANTED,
        EXPIRED,
        NO_ADDRESS,
        FAILED;

        private static Status of(State state) {
            return switch (state) {
                case State.Open _ -> OPEN;
                case State.Delivered _ -> DELIVERED;
                case State.AwaitingDigest _ -> DIGEST;
                case State.NotWanted _ -> NOT_WANTED;
                case State.Expired _ -> EXPIRED;
                case State.NoAddress _ -> NO_ADDRESS;
                case State.Failed _ -> FAILED;
            };
        }
    }

    record Entry(
            @Id String id,
            String key,
            Channel channel,
            @Nullable String device,
            MemberId memberId,
            @Field("announcement") NotificationDocument notification,
            Status status,
            int attempts,
            @Nullable Instant dueAt,
            @Nullable Instant settledAt,
            @Nullable FailureReason failure) {

        private static Entry of(Delivery delivery) {
            return switch (delivery.state()) {
                case State.Open(int attempts, Instant dueAt) -> of(delivery, attempts, dueAt, null, null);
                case State.Delivered(Instant at) -> of(delivery, 0, null, at, null);
                case State.AwaitingDigest(Instant since) -> of(delivery, 0, null, since, null);
                case State.NotWanted(Instant at) -> of(delivery, 0, null, at, null);
                case State.Expired(Instant at) -> of(delivery, 0, null, at, null);
                case State.NoAddress(Instant at) -> of(delivery, 0, null, at, null);
                case State.Failed(Instant at, FailureReason reason) -> of(delivery, 0, null, at, reason);
            };
        }

        private static Entry of(
                Delivery delivery,
                int attempts,
                @Nullable Instant dueAt,
                @Nullable Instant settledAt,
                @Nullable FailureReason failure) {
            return new Entry(
                    delivery.id(),
                    delivery.key(),
                    delivery.channel(),
                    delivery.device().orElse(null),
                    delivery.notification().recipient(),
                    NotificationDocument.of(delivery.notification()),
                    Status.of(delivery.state()),
                    attempts,
                    dueAt,
                    settledAt,
                    failure);
        }

        private Delivery toDelivery() {
            return new Delivery(
                    id, channel, Optional.ofNullable(device), notification.toNotification(memberId), state());
        }

        private State state() {
            return switch (status) {
                case OPEN -> new State.Open(attempts, Objects.requireNonNull(dueAt));
                case DELIVERED -> new State.Delivered(Objects.requireNonNull(settledAt));
                case DIGEST -> new State.AwaitingDigest(Objects.requireNonNull(settledAt));
                case NOT_WANTED -> new State.NotWanted(Objects.requireNonNull(settledAt));
                case EXPIRED -> new State.Expired(Objects.requireNonNull(settledAt));
                case NO_ADDRESS -> new State.NoAddress(Objects.requireNonNull(settledAt));
                case FAILED -> new State.Failed(Objects.requireNonNull(settledAt), Objects.requireNonNull(failure));
            };
        }
    }

    @Override
    public void addAll(Collection<Delivery> deliveries) {
        NewDocuments.insert(
                mongo, COLLECTION, deliveries.stream().map(Entry::of).toList());
    }

    @Override
    public Optional<Delivery> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Entry.class, COLLECTION)).map(Entry::toDelivery);
    }

    @Override
    public List<Delivery> due(Channel channel, Instant now, int limit) {
        return list(Query.query(where(CHANNEL)
                        .is(channel)
                        .and(STATUS)
                        .is(Status.OPEN)
                        .and(DUE_AT)
                        .lte(now))
                .with(Sort.by(DUE_AT))
                .limit(limit));
    }

    /** Takes leases in grouped updates; where the store does not report the result of each, the document shows it. */
    @Override
    public boolean take(Delivery before, Delivery leased) {
        String attempt = UUID.randomUUID().toString();
        return grouped.update(unchanged(before), Updates.combine(change(leased), Updates.set(LEASE, attempt)))
                || mongo.exists(Query.query(where(ID).is(before.id()).and(LEASE).is(attempt)), COLLECTION);
    }

    @Override
    public void settle(Delivery leased, Delivery after) {
        grouped.update(unchanged(leased), Updates.combine(change(after), Updates.unset(LEASE)));
    }

    @Override
    public boolean replace(Delivery before, Delivery after) {
        var result = mongo.execute(COLLECTION, documents -> documents.updateOne(unchanged(before), change(after)));
        return result != null && result.getMatchedCount() == 1;
    }

    private static Bson unchanged(Delivery delivery) {
        Entry entry = Entry.of(delivery);
        return Filters.and(
                Filters.eq(ID, entry.id()),
                Filters.eq(STATUS, entry.status().name()),
                Filters.eq(ATTEMPTS, entry.attempts()),
                Filters.eq(DUE_AT, entry.dueAt()));
    }

    private static Bson change(Delivery after) {
        Entry entry = Entry.of(after);
        FailureReason failure = entry.failure();
        return Updates.combine(
                Updates.set(STATUS, entry.status().name()),
                Updates.set(ATTEMPTS, entry.attempts()),
                setOrUnset(DUE_AT, entry.dueAt()),
                setOrUnset(SETTLED_AT, entry.settledAt()),
                setOrUnset(FAILURE, failure == null ? null : failure.name()));
    }

    private static Bson setOrUnset(String field, @Nullable Object value) {
        return value == null ? Updates.unset(field) : Updates.set(field, value);
    }

    @Override
    public void makeWaitingDue(MemberId member, Instant now) {
        // What was never attempted waits; a delivery under lease has counted its attempt.
        mongo.updateMulti(
                Query.query(where(MEMBER_ID)
                        .is(member)
                        .and(STATUS)
                        .is(Status.OPEN)
                        .and(ATTEMPTS)
                        .is(0)
                        .and(DUE_AT)
                        .gt(now)),
                Update.update(DUE_AT, now),
                COLLECTION);
    }

    @Override
    public List<Delivery> awaitingDigest(MemberId member, int limit) {
        return list(Query.query(where(MEMBER_ID).is(member).and(STATUS).is(Status.DIGEST))
                .with(Sort.by(ID))
                .limit(limit));
    }

    @Override
    public void releaseFromDigest(MemberId member, Instant now) {
        mongo.updateMulti(
                Query.query(where(MEMBER_ID).is(member).and(STATUS).is(Status.DIGEST)),
                new Update()
                        .set(STATUS, Status.OPEN)
                        .set(ATTEMPTS, 0)
                        .set(DUE_AT, now)
                        .unset(SETTLED_AT),
                COLLECTION);
    }

    @Override
    public List<Delivery> failed(Optional<String> after, int limit) {
        var failed = where(STATUS).is(Status.FAILED);
        after.ifPresent(id -> failed.and(ID).gt(id));
        return list(Query.query(failed).with(Sort.by(ID)).limit(limit));
    }

    private List<Delivery> list(Query query) {
        return documents.find(query, Entry.class, COLLECTION, Entry::toDelivery);
    }
}
