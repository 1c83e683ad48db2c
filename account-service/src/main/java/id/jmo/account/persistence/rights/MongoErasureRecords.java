package id.jmo.account.persistence.rights;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.jmo.account.application.rights.ErasureRecords;
import id.jmo.account.model.rights.ErasureFact;
import id.jmo.account.model.rights.ErasureRequest;
import id.jmo.account.model.rights.Erasures;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.mongo.Indexes;
import id.jmo.platform.outbox.AggregateStore;
import id.jmo.platform.outbox.AggregateStores;
import id.jmo.platform.outbox.Change;
import id.jmo.platform.values.MemberId;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** {@link ErasureRecords} in the collection {@code erasureRequests}, by member; the facts go to {@code jmo.erasures.v1}. */
@Repository
class MongoErasureRecords implements ErasureRecords, Indexes {

    private static final String COLLECTION = "erasureRequests";
    private static final String AWAITS_OFFICER = "awaitsOfficer";

    private final AggregateStore<Document> store;
    private final EventMapper<ErasureFact> events;

    MongoErasureRecords(AggregateStores stores, EventMapper<ErasureFact> events) {
        this.store = stores.create(COLLECTION, Document.class, "jmo.erasures.v1");
        this.events = events;
    }

    /** @param awaitsOfficer true, or absent */
    record Document(List<ErasureRequest> requests, @Nullable Boolean awaitsOfficer) {

        static Document of(Erasures erasures) {
            boolean awaits = erasures.requests().stream().anyMatch(ErasureRequest::awaitsOfficer);
            return new Document(erasures.requests(), awaits ? true : null);
        }

        Erasures toErasures(String id) {
            return new Erasures(MemberId.of(id), requests);
        }
    }

    @Override
    public void declare(Indexes.Creation indexes) {
        indexes.on(COLLECTION).sparse(AWAITS_OFFICER);
    }

    @Override
    public Erasures of(MemberId member) {
        return store.find(member.toString())
                .map(stored -> stored.document().toErasures(stored.id()))
                .orElseGet(() -> Erasures.none(member));
    }

    @Override
    public Erasures change(MemberId member, Function<Erasures, Erasures.Decision> decision) {
        try {
            return changeStored(member, decision);
        } catch (NoSuchElementException first) {
            Erasures.Decision decided = decision.apply(Erasures.none(member));
            if (decided.facts().isEmpty()) {
                return decided.erasures();
            }
            try {
                store.insert(member.toString(), Document.of(decided.erasures()), events.mapAll(decided.facts()));
                return decided.erasures();
            } catch (DuplicateKeyException cameBetween) {
                return changeStored(member, decision);
            }
        }
    }

    private Erasures changeStored(MemberId member, Function<Erasures, Erasures.Decision> decision) {
        String id = member.toString();
        return store.change(id, document -> {
                    Erasures before = document.toErasures(id);
                    Erasures.Decision decided = decision.apply(before);
                    return decided.erasures().equals(before)
                            ? Change.none()
                            : new Change<>(Document.of(decided.erasures()), events.mapAll(decided.facts()));
                })
                .document()
                .toErasures(id);
    }

    @Override
    public List<Erasures> awaitingOfficers(@Nullable MemberId cursor, int atMost) {
        Criteria waiting = where(AWAITS_OFFICER).is(true);
        if (cursor != null) {
            waiting = waiting.and("_id").gt(cursor.toString());
        }
        return store.find(
                Query.query(waiting).with(Sort.by("_id")).limit(atMost),
                stored -> stored.document().toErasures(stored.id()));
    }
}
