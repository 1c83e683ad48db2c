package id.jmo.account.persistence.forgotten;

import id.jmo.account.application.forgotten.ForgottenAccounts;
import id.jmo.account.model.forgotten.ForgottenAccount;
import id.jmo.account.model.forgotten.LoginReminder;
import id.jmo.account.model.onetimecode.CodeChannel;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.mongo.Indexes;
import id.jmo.platform.outbox.AggregateStore;
import id.jmo.platform.outbox.AggregateStores;
import id.jmo.platform.outbox.Change;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.Nik;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/**
 * {@link ForgottenAccounts} in the collection {@code forgottenAccounts}. The messages go the way of one-time codes: to
 * {@code jmo.one-time-codes.v1}.
 */
@Repository
class MongoForgottenAccounts implements ForgottenAccounts, Indexes {

    private static final String COLLECTION = "forgottenAccounts";
    private static final String TOPIC = "jmo.one-time-codes.v1";
    private static final Duration KEPT_FOR = Duration.ofDays(1);
    private static final String DUE_AT = "dueAt";

    private final AggregateStore<RequestDocument> store;
    private final EventMapper<LoginReminder> events;

    MongoForgottenAccounts(AggregateStores stores, EventMapper<LoginReminder> events) {
        this.store = stores.createPassing(COLLECTION, RequestDocument.class, TOPIC, KEPT_FOR);
        this.events = events;
    }

    /** A request at rest. */
    record RequestDocument(
            @Nullable Nik nik,
            @Nullable Kpj kpj,
            CodeChannel channel,
            Language language,
            Instant askedAt,
            @Nullable Instant dueAt) {

        static RequestDocument of(ForgottenAccount request) {
            ForgottenAccount.Person person = request.person();
            return new RequestDocument(
                    person == null ? null : person.nik(),
                    person == null ? null : person.kpj(),
                    request.channel(),
                    request.language(),
                    request.askedAt(),
                    request.dueAt());
        }

        ForgottenAccount toRequest(String id) {
            return new ForgottenAccount(
                    id,
                    nik == null || kpj == null ? null : new ForgottenAccount.Person(nik, kpj),
                    channel,
                    language,
                    askedAt,
                    dueAt);
        }
    }

    @Override
    public void declare(Indexes.Creation indexes) {
        indexes.on(COLLECTION).sparse(DUE_AT).index("askedAt");
    }

    @Override
    public void add(ForgottenAccount asked) {
        store.insert(asked.id(), RequestDocument.of(asked), List.of());
    }

    @Override
    public Optional<ForgottenAccount> change(String id, UnaryOperator<ForgottenAccount> decision) {
        try {
            var after = store.change(id, document -> {
                ForgottenAccount before = document.toRequest(id);
                ForgottenAccount decided = decision.apply(before);
                return decided.equals(before) ? Change.none() : Change.to(RequestDocument.of(decided));
            });
            return Optional.of(after.document().toRequest(id));
        } catch (NoSuchElementException erased) {
            return Optional.empty();
        }
    }

    @Override
    public void answer(String id, Optional<LoginReminder> message) {
        store.change(id, document -> {
            ForgottenAccount before = document.toRequest(id);
            return before.dueAt() == null
                    ? Change.none()
                    : new Change<>(
                            RequestDocument.of(before.answered()),
                            events.mapAll(message.stream().toList()));
        });
    }

    @Override
    public List<String> due(Instant now, int atMost) {
        Query due = Query.query(Criteria.where(DUE_AT).lte(now))
                .with(Sort.by(DUE_AT))
                .limit(atMost);
        return store.find(due).stream().map(stored -> stored.id()).toList();
    }
}
