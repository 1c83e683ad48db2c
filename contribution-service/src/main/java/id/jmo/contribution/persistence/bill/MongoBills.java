package id.jmo.contribution.persistence.bill;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.jmo.contribution.application.bill.Bills;
import id.jmo.contribution.model.bill.Bill;
import id.jmo.contribution.model.bill.BillFact;
import id.jmo.contribution.model.bill.BillId;
import id.jmo.contribution.model.bill.PaymentCode;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.mongo.Guards;
import id.jmo.platform.mongo.Guards.State;
import id.jmo.platform.outbox.AggregateStore;
import id.jmo.platform.outbox.AggregateStores;
import id.jmo.platform.outbox.Change;
import id.jmo.platform.outbox.Stored;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** {@link Bills} in the collection {@code bills}; their facts go to {@code jmo.bills.v1}. A guard names the bill of each code. */
@Repository
class MongoBills implements Bills {

    static final String COLLECTION = "bills";
    private static final String CODE = "code:";

    /** Of 900 thousand million codes hardly ever several in a row are taken. */
    private static final int MOST_PROPOSALS = 20;

    private final AggregateStore<BillDocument> store;
    private final Guards guards;
    private final EventMapper<BillFact> events;
    private final SecureRandom random = new SecureRandom();

    MongoBills(AggregateStores stores, Guards guards, EventMapper<BillFact> events) {
        this.store = stores.create(COLLECTION, BillDocument.class, "jmo.bills.v1");
        this.guards = guards;
        this.events = events;
    }

    @Override
    public Bill issue(Function<PaymentCode, Bill> withCode) {
        for (int proposal = 0; proposal < MOST_PROPOSALS; proposal++) {
            PaymentCode code = PaymentCode.random(random);
            Bill bill = withCode.apply(code);
            String id = bill.id().toString();
            if (guards.take(CODE + code, id, this::stateOf).isEmpty()) {
                return insert(id, bill);
            }
        }
        throw new IllegalStateException("No free payment code found");
    }

    /** A bill has its code for ever. */
    private State stateOf(String holder) {
        return State.heldIf(store.find(holder).isPresent());
    }

    private Bill insert(String id, Bill bill) {
        try {
            return bill(store.insert(
                    id, BillDocument.of(bill, null, null), events.mapAll(List.of(new BillFact.Issued(bill)))));
        } catch (DuplicateKeyException issuedBefore) {
            guards.release(CODE + bill.code(), id);
            return find(bill.id()).orElseThrow();
        }
    }

    @Override
    public Optional<Bill> find(BillId id) {
        return store.find(id.toString()).map(MongoBills::bill);
    }

    @Override
    public Optional<Bill> find(PaymentCode code) {
        return guards.holderOf(CODE + code)
                .flatMap(holder -> find(BillId.of(holder)))
                .filter(bill -> bill.code().equals(code));
    }

    @Override
    public Bill change(BillId id, Function<Bill, Step> decision) {
        return bill(store.change(id.toString(), document -> {
            Step step = decision.apply(document.toBill(id.toString()));
            if (step.bill() == null) {
                return Change.none();
            }
            return new Change<>(
                    BillDocument.of(step.bill(), document.accountDueAt(), document.postingDueAt()),
                    step.fact() == null ? List.of() : events.mapAll(List.of(step.fact())));
        }));
    }

    @Override
    public List<BillId> toExpire(Instant now, @Nullable BillId after, int limit) {
        Criteria over = where(BillDocument.OPEN_UNTIL).lte(now);
        if (after != null) {
            over = over.and("_id").gt(after.toString());
        }
        return ids(Query.query(over).with(Sort.by("_id")).limit(limit));
    }

    @Override
    public List<BillId> withoutAccount(Instant now, int limit) {
        return dueBy(BillDocument.ACCOUNT_DUE_AT, now, limit);
    }

    @Override
    public Optional<Bill> leaseAccount(BillId id, Instant now, Instant until) {
        return lease(
                id,
                now,
                BillDocument::accountDueAt,
                stored -> BillDocument.of(bill(stored), until, stored.document().postingDueAt()));
    }

    @Override
    public List<BillId> toPost(Instant now, int limit) {
        return dueBy(BillDocument.POSTING_DUE_AT, now, limit);
    }

    @Override
    public Optional<Bill> leasePosting(BillId id, Instant now, Instant until) {
        return lease(
                id,
                now,
                BillDocument::postingDueAt,
                stored -> BillDocument.of(bill(stored), stored.document().accountDueAt(), until));
    }

    private Optional<Bill> lease(
            BillId id,
            Instant now,
            Function<BillDocument, @Nullable Instant> dueAt,
            Function<Stored<BillDocument>, BillDocument> leased) {
        Optional<Stored<BillDocument>> read = store.find(id.toString()).filter(stored -> {
            Instant due = dueAt.apply(stored.document());
            return due != null && !due.isAfter(now);
        });
        try {
            return read.map(stored -> bill(store.update(stored, leased.apply(stored), List.of())));
        } catch (OptimisticLockingFailureException anotherWasFaster) {
            return Optional.empty();
        }
    }

    @Override
    public Bill posted(BillId id, int line, Instant leaseUntil) {
        return bill(store.change(
                id.toString(),
                document -> Change.to(BillDocument.of(
                        document.toBill(id.toString()).postedUpTo(line), document.accountDueAt(), leaseUntil))));
    }

    private List<BillId> dueBy(String time, Instant now, int limit) {
        return ids(Query.query(where(time).lte(now)).with(Sort.by(time)).limit(limit));
    }

    private List<BillId> ids(Query query) {
        return store.find(query, stored -> BillId.of(stored.id()));
    }

    private static Bill bill(Stored<BillDocument> stored) {
        return stored.document().toBill(stored.id());
    }
}
