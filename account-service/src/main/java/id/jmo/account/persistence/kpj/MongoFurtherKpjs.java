package id.jmo.account.persistence.kpj;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.jmo.account.application.Members;
import id.jmo.account.application.kpj.FurtherKpjs;
import id.jmo.account.model.kpj.FurtherKpj;
import id.jmo.platform.application.Event;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.outbox.AggregateStore;
import id.jmo.platform.outbox.AggregateStores;
import id.jmo.platform.outbox.Change;
import id.jmo.platform.outbox.Stored;
import id.jmo.platform.personaldata.BlindIndex;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** {@link FurtherKpjs} in the collection {@code furtherKpjs}; the steps of mergers go to the topic {@code jmo.mergers.v1}. */
@Repository
class MongoFurtherKpjs implements FurtherKpjs {

    static final String COLLECTION = "furtherKpjs";
    private static final int MOST_OF_A_MEMBER = 100;

    private final AggregateStore<FurtherKpjDocument> store;
    private final MongoOperations mongo;
    private final Members members;
    private final BlindIndex fingerprints;
    private final EventMapper<FurtherKpj> events;

    MongoFurtherKpjs(
            AggregateStores stores,
            MongoOperations mongo,
            Members members,
            BlindIndex fingerprints,
            EventMapper<FurtherKpj> events) {
        this.store = stores.create(COLLECTION, FurtherKpjDocument.class, "jmo.mergers.v1");
        this.mongo = mongo;
        this.members = members;
        this.fingerprints = fingerprints;
        this.events = events;
    }

    @Override
    public boolean add(FurtherKpj kpj) {
        members.reserve(kpj.id(), kpj.kpj());
        try {
            store.insert(kpj.id().toString(), FurtherKpjDocument.of(kpj, fingerprints), List.of());
            return true;
        } catch (DuplicateKeyException repeated) {
            return false;
        }
    }

    @Override
    public Optional<FurtherKpj> find(MemberId id) {
        return store.find(id.toString()).map(MongoFurtherKpjs::further);
    }

    @Override
    public Optional<FurtherKpj> find(Kpj kpj) {
        return members.holderOf(kpj)
                .flatMap(this::find)
                .filter(found -> found.kpj().equals(kpj));
    }

    @Override
    public List<FurtherKpj> findAll(Collection<MemberId> ids) {
        return store.find(
                Query.query(where("_id").in(ids.stream().map(MemberId::toString).toList())), MongoFurtherKpjs::further);
    }

    @Override
    public List<FurtherKpj> ownedBy(MemberId member) {
        return store.find(
                Query.query(where(FurtherKpjDocument.OWNER).is(member.toString()))
                        .with(Sort.by("_id"))
                        .limit(MOST_OF_A_MEMBER),
                MongoFurtherKpjs::further);
    }

    @Override
    public List<FurtherKpj> askedBefore(Instant time, @Nullable MemberId after, int atMost) {
        return until(FurtherKpjDocument.ASKED_AT, time, after, atMost);
    }

    @Override
    public List<FurtherKpj> awaitingSince(Instant time, @Nullable MemberId after, int atMost) {
        return until(FurtherKpjDocument.STEP_SINCE, time, after, atMost);
    }

    @Override
    public long countAwaitingSince(Instant time) {
        return mongo.count(Query.query(where(FurtherKpjDocument.STEP_SINCE).lte(time)), COLLECTION);
    }

    private List<FurtherKpj> until(String field, Instant time, @Nullable MemberId after, int atMost) {
        Criteria by = where(field).lte(time);
        if (after != null) {
            by = by.and("_id").gt(after.toString());
        }
        return store.find(Query.query(by).with(Sort.by("_id")).limit(atMost), MongoFurtherKpjs::further);
    }

    @Override
    public FurtherKpj change(MemberId id, UnaryOperator<FurtherKpj> decision) {
        return further(store.change(id.toString(), document -> {
            FurtherKpj before = document.toFurtherKpj(id.toString());
            FurtherKpj after = decision.apply(before);
            if (after.equals(before)) {
                return Change.none();
            }
            List<Event> asked =
                    Objects.equals(after.awaited(), before.awaited()) ? List.of() : events.mapAll(List.of(after));
            return new Change<>(FurtherKpjDocument.of(after, fingerprints), asked);
        }));
    }

    private static FurtherKpj further(Stored<FurtherKpjDocument> stored) {
        return stored.document().toFurtherKpj(stored.id());
    }
}
