package id.jmo.contribution.persistence.worker;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.jmo.contribution.application.worker.WorkerAccounts;
import id.jmo.contribution.model.worker.DueDays;
import id.jmo.contribution.model.worker.WorkerAccount;
import id.jmo.contribution.model.worker.WorkerFact;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.mongo.Indexes;
import id.jmo.platform.outbox.AggregateStore;
import id.jmo.platform.outbox.AggregateStores;
import id.jmo.platform.outbox.Change;
import id.jmo.platform.outbox.Stored;
import id.jmo.platform.personaldata.BlindIndex;
import id.jmo.platform.personaldata.BlindIndexed;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Nik;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** {@link WorkerAccounts} in the collection {@code workerAccounts}; the id is the member's, whose contributions have it as key. */
@Repository
class MongoWorkerAccounts implements WorkerAccounts, Indexes {

    static final String COLLECTION = "workerAccounts";

    private final AggregateStore<WorkerDocument> store;
    private final BlindIndex fingerprints;
    private final DueDays days;
    private final EventMapper<WorkerFact> events;

    MongoWorkerAccounts(AggregateStores stores, BlindIndex fingerprints, DueDays days, EventMapper<WorkerFact> events) {
        this.store = stores.create(COLLECTION, WorkerDocument.class, "jmo.contributions.v1");
        this.fingerprints = fingerprints;
        this.days = days;
        this.events = events;
    }

    @Bean
    static BlindIndexed niksOfWorkers() {
        return BlindIndexed.of(COLLECTION, WorkerDocument.NIK, "nik");
    }

    @Override
    public void declare(Indexes.Creation indexes) {
        indexes.on(COLLECTION).index(WorkerDocument.NIK).sparse(WorkerDocument.LAPSES_ON);
    }

    @Override
    public void open(WorkerAccount account) {
        try {
            store.insert(account.memberId().toString(), document(account), List.of());
        } catch (DuplicateKeyException openedBefore) {
            // The event came twice.
        }
    }

    @Override
    public Optional<WorkerAccount> find(MemberId worker) {
        return store.find(worker.toString()).map(MongoWorkerAccounts::account);
    }

    @Override
    public Optional<WorkerAccount> find(Nik nik) {
        Query theirs = Query.query(where(WorkerDocument.NIK).in(fingerprints.all(nik.digits())))
                .limit(1);
        return store.find(theirs, MongoWorkerAccounts::account).stream().findFirst();
    }

    @Override
    public Optional<WorkerAccount> change(MemberId worker, UnaryOperator<WorkerAccount> decision) {
        String id = worker.toString();
        try {
            return Optional.of(account(store.change(id, document -> {
                WorkerAccount before = document.toAccount(id);
                WorkerAccount after = decision.apply(before);
                return after.equals(before)
                        ? Change.none()
                        : new Change<>(
                                document(after),
                                events.mapAll(
                                        WorkerFact.of(before, after).stream().toList()));
            })));
        } catch (NoSuchElementException none) {
            return Optional.empty();
        }
    }

    @Override
    public List<MemberId> lapsing(LocalDate today, @Nullable MemberId after, int limit) {
        Criteria due = where(WorkerDocument.LAPSES_ON).lte(today.toString());
        if (after != null) {
            due = due.and("_id").gt(after.toString());
        }
        return store.find(Query.query(due).with(Sort.by("_id")).limit(limit), stored -> MemberId.of(stored.id()));
    }

    private WorkerDocument document(WorkerAccount account) {
        return WorkerDocument.of(account, fingerprints, days);
    }

    private static WorkerAccount account(Stored<WorkerDocument> stored) {
        return stored.document().toAccount(stored.id());
    }
}
