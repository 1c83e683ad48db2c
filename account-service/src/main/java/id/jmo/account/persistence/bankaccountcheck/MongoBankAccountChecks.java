package id.jmo.account.persistence.bankaccountcheck;

import id.jmo.account.application.bankaccountcheck.BankAccountChecks;
import id.jmo.account.model.bankaccountcheck.BankAccountCheck;
import id.jmo.account.model.bankaccountcheck.BankAccountCheck.Verdict;
import id.jmo.account.model.bankaccountcheck.BankAccountCheckRequested;
import id.jmo.account.model.dataupdate.InquiryId;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.mongo.Indexes;
import id.jmo.platform.outbox.AggregateStore;
import id.jmo.platform.outbox.AggregateStores;
import id.jmo.platform.outbox.Change;
import id.jmo.platform.outbox.Stored;
import id.jmo.platform.values.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/**
 * {@link BankAccountChecks} in the collection {@code bankAccountChecks}; the orders go to {@code jmo.bank-account-checks.v1}, which
 * keeps them for a day. The account is in the order alone, encrypted.
 */
@Repository
class MongoBankAccountChecks implements BankAccountChecks, Indexes {

    private static final String COLLECTION = "bankAccountChecks";
    private static final String TOPIC = "jmo.bank-account-checks.v1";
    private static final Duration KEPT_FOR = Duration.ofDays(1);

    private final AggregateStore<CheckDocument> store;
    private final EventMapper<BankAccountCheckRequested> events;

    MongoBankAccountChecks(AggregateStores stores, EventMapper<BankAccountCheckRequested> events) {
        this.store = stores.createPassing(COLLECTION, CheckDocument.class, TOPIC, KEPT_FOR);
        this.events = events;
    }

    /** A check at rest. */
    record CheckDocument(
            MemberId member,
            Instant askedAt,
            Instant waitsUntil,
            @Nullable Verdict verdict) {

        static CheckDocument of(BankAccountCheck check) {
            return new CheckDocument(check.member(), check.askedAt(), check.waitsUntil(), check.verdict());
        }

        BankAccountCheck toCheck(String id) {
            return new BankAccountCheck(InquiryId.of(id), member, askedAt, waitsUntil, verdict);
        }
    }

    @Override
    public void declare(Indexes.Creation indexes) {
        indexes.on(COLLECTION).index("askedAt");
    }

    @Override
    public BankAccountCheck add(BankAccountCheck asked, BankAccountCheckRequested order) {
        try {
            return check(store.insert(asked.id().toString(), CheckDocument.of(asked), events.mapAll(List.of(order))));
        } catch (DuplicateKeyException known) {
            return find(asked.id()).orElseThrow(() -> known);
        }
    }

    @Override
    public Optional<BankAccountCheck> find(InquiryId id) {
        return store.find(id.toString()).map(MongoBankAccountChecks::check);
    }

    @Override
    public void change(InquiryId id, UnaryOperator<BankAccountCheck> decision) {
        String name = id.toString();
        try {
            store.change(name, document -> {
                BankAccountCheck before = document.toCheck(name);
                BankAccountCheck after = decision.apply(before);
                return after.equals(before) ? Change.none() : Change.to(CheckDocument.of(after));
            });
        } catch (NoSuchElementException none) {
            // The bank answered a data update, or after the day for which a check is kept.
        }
    }

    private static BankAccountCheck check(Stored<CheckDocument> stored) {
        return stored.document().toCheck(stored.id());
    }
}
