package id.jmo.account.persistence.dataupdate;

import id.jmo.account.application.dataupdate.DataUpdates;
import id.jmo.account.model.dataupdate.DataUpdate;
import id.jmo.account.model.dataupdate.DataUpdateFact;
import id.jmo.account.model.dataupdate.DataUpdateRefusal;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.outbox.AggregateStore;
import id.jmo.platform.outbox.AggregateStores;
import id.jmo.platform.outbox.Change;
import id.jmo.platform.outbox.Stored;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** {@link DataUpdates} in the collection {@code dataUpdates}, one a member; facts go to {@code jmo.data-updates.v1}. */
@Repository
class MongoDataUpdates implements DataUpdates {

    private static final String COLLECTION = "dataUpdates";
    private static final String TOPIC = "jmo.data-updates.v1";

    private final AggregateStore<DataUpdateDocument> store;
    private final EventMapper<DataUpdateFact> events;

    MongoDataUpdates(AggregateStores stores, EventMapper<DataUpdateFact> events) {
        this.store = stores.create(COLLECTION, DataUpdateDocument.class, TOPIC);
        this.events = events;
    }

    @Override
    public Optional<DataUpdate> find(MemberId member) {
        return store.find(member.toString()).map(MongoDataUpdates::update);
    }

    @Override
    public DataUpdate begin(DataUpdate begun, Instant now) {
        String id = begun.member().toString();
        DataUpdateDocument document = DataUpdateDocument.of(begun);
        try {
            return update(store.insert(id, document, List.of()));
        } catch (DuplicateKeyException earlier) {
            return update(store.change(
                    id, known -> known.toUpdate(id).goesOn(now) ? Change.none() : new Change<>(document, List.of())));
        }
    }

    @Override
    public DataUpdate change(MemberId member, UnaryOperator<DataUpdate> decision) {
        return decide(member, before -> new Decided(decision.apply(before), List.of()));
    }

    @Override
    public DataUpdate decide(MemberId member, Function<DataUpdate, Decided> decision) {
        String id = member.toString();
        try {
            return update(store.change(id, document -> {
                DataUpdate before = document.toUpdate(id);
                Decided decided = decision.apply(before);
                return decided.update().equals(before)
                        ? Change.none()
                        : new Change<>(DataUpdateDocument.of(decided.update()), events.mapAll(decided.facts()));
            }));
        } catch (NoSuchElementException none) {
            throw new DataUpdateRefusal(DataUpdateRefusal.Reason.NONE_OPEN);
        }
    }

    @Override
    public List<MemberId> over(Instant now, int atMost) {
        Query over = Query.query(Criteria.where(DataUpdateDocument.ERASE_AT).lte(now))
                .with(Sort.by(DataUpdateDocument.ERASE_AT))
                .limit(atMost);
        return store.find(over).stream().map(stored -> MemberId.of(stored.id())).toList();
    }

    private static DataUpdate update(Stored<DataUpdateDocument> stored) {
        return stored.document().toUpdate(stored.id());
    }
}
