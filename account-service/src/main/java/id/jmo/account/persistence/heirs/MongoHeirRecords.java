package id.jmo.account.persistence.heirs;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.jmo.account.application.heirs.HeirRecords;
import id.jmo.account.model.heirs.HeirDecision;
import id.jmo.account.model.heirs.HeirFact;
import id.jmo.account.model.heirs.Heirs;
import id.jmo.account.model.heirs.HeirsChanged;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.outbox.AggregateStore;
import id.jmo.platform.outbox.AggregateStores;
import id.jmo.platform.outbox.Change;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** {@link HeirRecords} in the collection {@code heirs}, by member; the facts go to the topic {@code jmo.heirs.v1}. */
@Repository
class MongoHeirRecords implements HeirRecords {

    static final String COLLECTION = "heirs";
    static final String REVIEW_DUE_AT = "reviewDueAt";

    private final AggregateStore<HeirsDocument> store;
    private final EventMapper<HeirFact> events;

    MongoHeirRecords(AggregateStores stores, EventMapper<HeirFact> events) {
        this.store = stores.create(COLLECTION, HeirsDocument.class, "jmo.heirs.v1");
        this.events = events;
    }

    @Override
    public Optional<Heirs> find(MemberId member) {
        return store.find(member.toString()).map(stored -> stored.document().toHeirs(stored.id()));
    }

    @Override
    public boolean add(Heirs heirs) {
        try {
            store.insert(
                    heirs.member().toString(),
                    HeirsDocument.of(heirs),
                    events.mapAll(List.of(new HeirsChanged(heirs))));
            return true;
        } catch (DuplicateKeyException onRecord) {
            return false;
        }
    }

    @Override
    public Heirs change(MemberId member, Function<Heirs, HeirDecision> decision) {
        String id = member.toString();
        return store.change(id, document -> {
                    Heirs before = document.toHeirs(id);
                    HeirDecision decided = decision.apply(before);
                    return decided.heirs().equals(before)
                            ? Change.none()
                            : new Change<>(HeirsDocument.of(decided.heirs()), events.mapAll(decided.facts()));
                })
                .document()
                .toHeirs(id);
    }

    @Override
    public List<Heirs> dueForReview(Instant now, @Nullable MemberId cursor, int atMost) {
        Criteria due = where(REVIEW_DUE_AT).lte(now);
        if (cursor != null) {
            due = due.and("_id").gt(cursor.toString());
        }
        Query query = Query.query(due).with(Sort.by("_id")).limit(atMost);
        return store.find(query, stored -> stored.document().toHeirs(stored.id()));
    }
}
