package id.jmo.information.persistence.outage;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.jmo.information.application.outage.Outages;
import id.jmo.information.model.outage.Outage;
import id.jmo.information.model.outage.OutageFact;
import id.jmo.information.model.outage.OutageId;
import id.jmo.information.model.outage.OutageRefusal;
import id.jmo.information.model.outage.OutageRefusal.Reason;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.outbox.AggregateStore;
import id.jmo.platform.outbox.AggregateStores;
import id.jmo.platform.outbox.Change;
import id.jmo.platform.outbox.Stored;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** {@link Outages} in the collection {@code outages}; the facts go to the topic {@code jmo.information.v1}. */
@Repository
class MongoOutages implements Outages {

    static final String COLLECTION = "outages";
    private static final String TOPIC = "jmo.information.v1";

    private final AggregateStore<OutageDocument> store;
    private final EventMapper<OutageFact> events;

    MongoOutages(AggregateStores stores, EventMapper<OutageFact> events) {
        this.store = stores.create(COLLECTION, OutageDocument.class, TOPIC);
        this.events = events;
    }

    @Override
    public Outage addUnlessOpen(Outage.Changed first) {
        Outage outage = first.outage();
        try {
            store.insert(outage.id().toString(), OutageDocument.of(outage), events.mapAll(first.facts()));
            return outage;
        } catch (DuplicateKeyException known) {
            String service = outage.service();
            return find(outage.id())
                    .or(() -> service == null ? Optional.empty() : openOf(service))
                    .orElseThrow(() -> known);
        }
    }

    @Override
    public Optional<Outage> find(OutageId id) {
        return store.find(id.toString()).map(MongoOutages::outage);
    }

    @Override
    public Optional<Outage> openOf(String service) {
        return find(Query.query(where(OutageDocument.OPEN_OF).is(service)).limit(1)).stream()
                .findFirst();
    }

    @Override
    public Outage change(OutageId id, Function<Outage, Optional<Outage.Changed>> decision) {
        try {
            return outage(store.change(
                    id.toString(),
                    document -> decision.apply(document.toOutage(id.toString()))
                            .map(changed ->
                                    new Change<>(OutageDocument.of(changed.outage()), events.mapAll(changed.facts())))
                            .orElseGet(Change::none)));
        } catch (NoSuchElementException unknown) {
            throw new OutageRefusal(Reason.UNKNOWN);
        }
    }

    @Override
    public List<Outage> announced(int atMost) {
        return find(Query.query(where(OutageDocument.STATE).is(Outage.State.ANNOUNCED))
                .with(Sort.by(Sort.Direction.DESC, "_id"))
                .limit(atMost));
    }

    @Override
    public List<Outage> list(@Nullable OutageId before, int limit) {
        Criteria wanted = before == null ? new Criteria() : where("_id").lt(before.toString());
        return find(
                Query.query(wanted).with(Sort.by(Sort.Direction.DESC, "_id")).limit(limit));
    }

    private List<Outage> find(Query query) {
        return store.find(query).stream().map(MongoOutages::outage).toList();
    }

    private static Outage outage(Stored<OutageDocument> stored) {
        return stored.document().toOutage(stored.id());
    }
}
