package id.jmo.payout.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.jmo.payout.application.PayoutMetrics;
import id.jmo.payout.application.Payouts;
import id.jmo.payout.model.Payout;
import id.jmo.payout.model.PayoutCause;
import id.jmo.payout.model.PayoutFact;
import id.jmo.payout.model.PayoutLifecycle;
import id.jmo.payout.model.PayoutState;
import id.jmo.platform.application.Event;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.outbox.AggregateStore;
import id.jmo.platform.outbox.AggregateStores;
import id.jmo.platform.outbox.Change;
import id.jmo.platform.outbox.Stored;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

@Repository
class MongoPayouts implements Payouts {

    static final String COLLECTION = "payouts";
    private static final int AT_ONCE = 1_000;
    private static final List<String> OPEN =
            PayoutState.Kind.OPEN.stream().map(Enum::name).toList();

    private final AggregateStore<PayoutDocument> store;
    private final MongoOperations mongo;
    private final EventMapper<PayoutFact> events;
    private final PayoutMetrics metrics;

    MongoPayouts(AggregateStores stores, MongoOperations mongo, EventMapper<PayoutFact> events, PayoutMetrics metrics) {
        this.store = stores.create(COLLECTION, PayoutDocument.class, "jmo.payouts.v1");
        this.mongo = mongo;
        this.events = events;
        this.metrics = metrics;
    }

    @Override
    public Optional<Versioned> open(Payout payout, @Nullable String trace) {
        String id = payout.order().payoutId().toString();
        try {
            return Optional.of(versioned(store.insert(id, PayoutDocument.of(payout, trace), List.of())));
        } catch (DuplicateKeyException openedBefore) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Payout> find(PayoutId id) {
        return store.find(id.toString()).map(MongoPayouts::payout);
    }

    @Override
    public List<Payout> of(PayoutCause cause) {
        return store.find(Query.query(where(fieldOf(cause.kind())).is(cause.id().toString()))).stream()
                .map(MongoPayouts::payout)
                .toList();
    }

    @Override
    public List<Versioned> due(Instant now, int limit) {
        return due("dueAt", now, limit);
    }

    @Override
    public List<Versioned> returnChecksDue(Instant now, int limit) {
        return due("returnCheckAt", now, limit);
    }

    private List<Versioned> due(String field, Instant now, int limit) {
        Query query = Query.query(where(field).lte(now)).with(Sort.by(field)).limit(limit);
        return store.find(query, MongoPayouts::versioned);
    }

    @Override
    public Optional<Versioned> lease(Versioned read, UnaryOperator<Payout> leasing) {
        try {
            return Optional.of(write(read, leasing.apply(read.payout()), List.of()));
        } catch (OptimisticLockingFailureException anotherWasFaster) {
            return Optional.empty();
        }
    }

    @Override
    public Versioned change(Versioned read, Function<Payout, PayoutLifecycle.Step> decision) {
        PayoutLifecycle.Step step = decision.apply(read.payout());
        try {
            Versioned written = write(read, step.payout(), events.mapAll(step.facts()));
            step.facts().forEach(metrics::stored);
            return written;
        } catch (OptimisticLockingFailureException anotherCameBetween) {
            return versioned(decided(read.payout().order().payoutId(), decision));
        }
    }

    @Override
    public void change(PayoutId id, Function<Payout, PayoutLifecycle.Step> decision) {
        decided(id, decision);
    }

    private Versioned write(Versioned read, Payout after, List<Event> events) {
        PayoutDocument before = PayoutDocument.of(read.payout(), read.trace());
        String id = read.payout().order().payoutId().toString();
        return versioned(
                store.update(new Stored<>(id, read.version(), before), PayoutDocument.of(after, read.trace()), events));
    }

    private Stored<PayoutDocument> decided(PayoutId id, Function<Payout, PayoutLifecycle.Step> decision) {
        AtomicReference<List<PayoutFact>> stored = new AtomicReference<>(List.of());
        Stored<PayoutDocument> after = store.change(id.toString(), document -> {
            PayoutLifecycle.Step step = decision.apply(document.payout(id));
            stored.set(step.facts());
            return new Change<>(PayoutDocument.of(step.payout(), document.trace()), events.mapAll(step.facts()));
        });
        stored.get().forEach(metrics::stored);
        return after;
    }

    @Override
    public List<Payout> page(Selection selection, @Nullable PayoutId after, int limit) {
        Criteria criteria = after == null ? new Criteria() : where("_id").lt(after.toString());
        if (selection.state() != null) {
            criteria = criteria.and("state").is(selection.state().name());
        }
        if (selection.cause() != null) {
            criteria = criteria.and(fieldOf(selection.cause())).exists(true);
        }
        if (selection.openSince() != null) {
            criteria = criteria.and("orderedAt")
                    .lte(selection.openSince())
                    .andOperator(where("state").in(OPEN));
        }
        // A payout's id grows with time.
        Query query =
                Query.query(criteria).with(Sort.by(Sort.Direction.DESC, "_id")).limit(limit);
        return store.find(query).stream().map(MongoPayouts::payout).toList();
    }

    @Override
    public List<Payout> latestOf(MemberId member, int limit) {
        Query query = Query.query(where("memberId").is(member.toString()))
                .with(Sort.by(Sort.Direction.DESC, "_id"))
                .limit(limit);
        return store.find(query).stream().map(MongoPayouts::payout).toList();
    }

    @Override
    public List<Payout> withReferences(Collection<String> references) {
        List<Payout> found = new ArrayList<>();
        for (List<String> some : Batches.of(references, AT_ONCE)) {
            store.find(Query.query(where("reference").in(some))).forEach(each -> found.add(payout(each)));
        }
        return found;
    }

    @Override
    public List<Payout> paidBetween(Instant from, Instant before, @Nullable Payout after, int limit) {
        return between("paidAt", new Criteria(), from, before, after, after == null ? null : after.paidAt(), limit);
    }

    @Override
    public List<Payout> returnedBetween(Instant from, Instant before, @Nullable Payout after, int limit) {
        Instant last = after != null && after.state() instanceof PayoutState.Returned it ? it.returnedAt() : null;
        return between("endedAt", where("state").is("RETURNED"), from, before, after, last, limit);
    }

    private List<Payout> between(
            String field,
            Criteria criteria,
            Instant from,
            Instant before,
            @Nullable Payout after,
            @Nullable Instant last,
            int limit) {
        Criteria inTime = criteria.and(field).gte(last == null ? from : last).lt(before);
        if (after != null && last != null) {
            inTime = inTime.orOperator(
                    where(field).gt(last),
                    where("_id").gt(after.order().payoutId().toString()));
        }
        Query query = Query.query(inTime).with(Sort.by(field, "_id")).limit(limit);
        return store.find(query).stream().map(MongoPayouts::payout).toList();
    }

    @Override
    public Optional<Instant> firstOrderedAt() {
        Query first = new Query().with(Sort.by("_id")).limit(1);
        return store.find(first).stream()
                .map(found -> found.document().orderedAt())
                .findFirst();
    }

    @Override
    public Census census() {
        Map<Group, Long> counts = new HashMap<>();
        for (PayoutState.Kind state : PayoutState.Kind.OPEN) {
            for (PayoutCause.Kind cause : PayoutCause.Kind.values()) {
                Criteria group =
                        where("state").is(state.name()).and(fieldOf(cause)).exists(true);
                counts.put(new Group(state, cause), mongo.count(Query.query(group), COLLECTION));
            }
        }
        Query oldest =
                Query.query(where("state").in(OPEN)).with(Sort.by("orderedAt")).limit(1);
        Optional<Instant> since = store.find(oldest).stream()
                .map(found -> found.document().orderedAt())
                .findFirst();
        return new Census(counts, since);
    }

    private static String fieldOf(PayoutCause.Kind cause) {
        return switch (cause) {
            case CLAIM -> "claimId";
            case ACCIDENT -> "accidentId";
        };
    }

    private static Versioned versioned(Stored<PayoutDocument> found) {
        return new Versioned(payout(found), found.version(), found.document().trace());
    }

    private static Payout payout(Stored<PayoutDocument> found) {
        return found.document().payout(PayoutId.of(found.id()));
    }
}
