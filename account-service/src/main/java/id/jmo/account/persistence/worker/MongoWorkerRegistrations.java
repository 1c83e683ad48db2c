package id.jmo.account.persistence.worker;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.jmo.account.application.worker.WorkerRegistrations;
import id.jmo.account.model.worker.WorkerRegistration;
import id.jmo.account.model.worker.WorkerRegistration.State;
import id.jmo.platform.application.Event;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.outbox.AggregateStore;
import id.jmo.platform.outbox.AggregateStores;
import id.jmo.platform.outbox.Change;
import id.jmo.platform.outbox.Stored;
import id.jmo.platform.personaldata.BlindIndex;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/**
 * {@link WorkerRegistrations} in the collection {@code workerRegistrations}; that one was accepted goes to the topic
 * {@code jmo.workers.v1}.
 */
@Repository
class MongoWorkerRegistrations implements WorkerRegistrations {

    static final String COLLECTION = "workerRegistrations";

    private final AggregateStore<WorkerDocument> store;
    private final BlindIndex fingerprints;
    private final EventMapper<WorkerRegistration> events;

    MongoWorkerRegistrations(AggregateStores stores, BlindIndex fingerprints, EventMapper<WorkerRegistration> events) {
        this.store = stores.create(COLLECTION, WorkerDocument.class, "jmo.workers.v1");
        this.fingerprints = fingerprints;
        this.events = events;
    }

    @Override
    public boolean add(WorkerRegistration registration) {
        try {
            store.insert(
                    registration.id().toString(),
                    WorkerDocument.of(registration, fingerprints),
                    events.mapAll(List.of(registration)));
            return true;
        } catch (DuplicateKeyException repeated) {
            return false;
        }
    }

    @Override
    public Optional<WorkerRegistration> find(MemberId id) {
        return store.find(id.toString()).map(MongoWorkerRegistrations::registration);
    }

    @Override
    public WorkerRegistration change(MemberId id, UnaryOperator<WorkerRegistration> decision) {
        return registration(store.change(id.toString(), document -> {
            WorkerRegistration before = document.toRegistration(id.toString());
            WorkerRegistration after = decision.apply(before);
            if (after.equals(before)) {
                return Change.none();
            }
            List<Event> happened =
                    after.state() instanceof State.AwaitingContribution ? events.mapAll(List.of(after)) : List.of();
            return new Change<>(WorkerDocument.of(after, fingerprints), happened);
        }));
    }

    @Override
    public List<WorkerRegistration> paidBy(MemberId payer, @Nullable MemberId after, int atMost) {
        Criteria theirs = where(WorkerDocument.PAYER).is(payer.toString());
        if (after != null) {
            theirs = theirs.and("_id").gt(after.toString());
        }
        return store.find(
                Query.query(theirs).with(Sort.by("_id")).limit(atMost), MongoWorkerRegistrations::registration);
    }

    @Override
    public List<MemberId> dueForCheck(Instant now, int atMost) {
        var due = Query.query(where(WorkerDocument.CHECK_DUE_AT).lte(now))
                .with(Sort.by(WorkerDocument.CHECK_DUE_AT))
                .limit(atMost);
        return store.find(due, stored -> MemberId.of(stored.id()));
    }

    private static WorkerRegistration registration(Stored<WorkerDocument> stored) {
        return stored.document().toRegistration(stored.id());
    }
}
