package id.jmo.account.persistence.registration;

import id.jmo.account.application.registration.Registrations;
import id.jmo.account.model.registration.AccountRegistration;
import id.jmo.account.model.registration.AccountRegistration.Status;
import id.jmo.account.model.registration.RegistrationId;
import id.jmo.account.model.registration.RegistrationRefusal;
import id.jmo.platform.application.Event;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.outbox.AggregateStore;
import id.jmo.platform.outbox.AggregateStores;
import id.jmo.platform.outbox.Change;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** {@link Registrations} in the collection {@code registrations}; accounts go to the topic {@code jmo.accounts.v1}. */
@Repository
class MongoRegistrations implements Registrations {

    private static final String COLLECTION = "registrations";
    private static final String TOPIC = "jmo.accounts.v1";

    private final AggregateStore<RegistrationDocument> store;
    private final EventMapper<AccountRegistration> events;

    MongoRegistrations(AggregateStores stores, EventMapper<AccountRegistration> events) {
        this.store = stores.create(COLLECTION, RegistrationDocument.class, TOPIC);
        this.events = events;
    }

    @Override
    public void add(AccountRegistration started) {
        store.insert(started.id().toString(), RegistrationDocument.of(started), List.of());
    }

    @Override
    public Optional<AccountRegistration> find(RegistrationId id) {
        return store.find(id.toString()).map(stored -> stored.document().toRegistration(stored.id()));
    }

    @Override
    public AccountRegistration change(RegistrationId id, UnaryOperator<AccountRegistration> decision) {
        try {
            var after = store.change(id.toString(), document -> {
                AccountRegistration before = document.toRegistration(id.toString());
                AccountRegistration decided = decision.apply(before);
                if (decided.equals(before)) {
                    return Change.none();
                }
                boolean completed = decided.status() == Status.COMPLETED && before.status() != Status.COMPLETED;
                List<Event> happened = completed ? events.mapAll(List.of(decided)) : List.of();
                return new Change<>(RegistrationDocument.of(decided), happened);
            });
            return after.document().toRegistration(after.id());
        } catch (NoSuchElementException unknown) {
            throw new RegistrationRefusal(RegistrationRefusal.Reason.UNKNOWN);
        }
    }

    @Override
    public List<RegistrationId> due(Instant now, int atMost) {
        Query due = Query.query(Criteria.where(RegistrationDocument.DUE_AT).lte(now))
                .with(Sort.by(RegistrationDocument.DUE_AT))
                .limit(atMost);
        return store.find(due).stream()
                .map(stored -> RegistrationId.of(stored.id()))
                .toList();
    }
}
