package id.jmo.contribution.persistence.employer;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.jmo.contribution.application.employer.Employers;
import id.jmo.contribution.model.employer.EmployerSegment;
import id.jmo.contribution.model.employer.RegisteredEmployer;
import id.jmo.contribution.model.employer.RiskClass;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.outbox.AggregateStore;
import id.jmo.platform.outbox.AggregateStores;
import id.jmo.platform.outbox.Change;
import id.jmo.platform.outbox.Stored;
import id.jmo.platform.values.EmployerNumber;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** {@link Employers} in the collection {@code employers}; they go to {@code jmo.employers.v1}. */
@Repository
class MongoEmployers implements Employers {

    static final String COLLECTION = "employers";

    record EmployerDocument(
            String name,
            EmployerSegment segment,
            RiskClass riskClass,
            String sector,
            String branchCode,
            YearMonth since) {

        static EmployerDocument of(RegisteredEmployer employer) {
            return new EmployerDocument(
                    employer.name(),
                    employer.segment(),
                    employer.riskClass(),
                    employer.sector(),
                    employer.branchCode(),
                    employer.since());
        }
    }

    private final AggregateStore<EmployerDocument> store;
    private final EventMapper<RegisteredEmployer> events;

    MongoEmployers(AggregateStores stores, EventMapper<RegisteredEmployer> events) {
        this.store = stores.create(COLLECTION, EmployerDocument.class, "jmo.employers.v1");
        this.events = events;
    }

    @Override
    public List<Boolean> keep(List<RegisteredEmployer> employers) {
        return employers.stream().map(this::keep).toList();
    }

    private boolean keep(RegisteredEmployer employer) {
        String id = employer.number().text();
        EmployerDocument document = EmployerDocument.of(employer);
        if (store.find(id).isEmpty()) {
            try {
                store.insert(id, document, events.mapAll(List.of(employer)));
                return true;
            } catch (DuplicateKeyException registeredMeanwhile) {
                // Then it may be changed.
            }
        }
        AtomicBoolean isNew = new AtomicBoolean();
        store.change(id, current -> {
            isNew.set(!current.equals(document));
            return isNew.get() ? new Change<>(document, events.mapAll(List.of(employer))) : Change.none();
        });
        return isNew.get();
    }

    @Override
    public Optional<RegisteredEmployer> find(EmployerNumber number) {
        return store.find(number.text()).map(MongoEmployers::employer);
    }

    @Override
    public List<RegisteredEmployer> findAll(Collection<EmployerNumber> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : store.find(
                        Query.query(where("_id")
                                .in(numbers.stream().map(EmployerNumber::text).toList())),
                        MongoEmployers::employer);
    }

    private static RegisteredEmployer employer(Stored<EmployerDocument> stored) {
        EmployerDocument document = stored.document();
        return new RegisteredEmployer(
                new EmployerNumber(stored.id()),
                document.name(),
                document.segment(),
                document.riskClass(),
                document.sector(),
                document.branchCode(),
                document.since());
    }
}
