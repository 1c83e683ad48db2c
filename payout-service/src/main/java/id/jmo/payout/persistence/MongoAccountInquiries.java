package id.jmo.payout.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.jmo.payout.application.inquiry.AccountInquiries;
import id.jmo.payout.model.inquiry.AccountInquiry;
import id.jmo.payout.model.inquiry.AccountInquiry.State;
import id.jmo.payout.model.inquiry.InquiryId;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.outbox.AggregateStore;
import id.jmo.platform.outbox.AggregateStores;
import id.jmo.platform.outbox.Change;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/** {@link AccountInquiries} in the collection {@code accountInquiries}; answers go to {@code jmo.account-inquiries.v1}. */
@Repository
class MongoAccountInquiries implements AccountInquiries {

    static final String COLLECTION = "accountInquiries";

    private final AggregateStore<InquiryDocument> store;
    private final MongoOperations mongo;
    private final EventMapper<AccountInquiry> events;

    MongoAccountInquiries(AggregateStores stores, MongoOperations mongo, EventMapper<AccountInquiry> events) {
        this.store = stores.create(COLLECTION, InquiryDocument.class, "jmo.account-inquiries.v1");
        this.mongo = mongo;
        this.events = events;
    }

    @Override
    public void add(AccountInquiry inquiry) {
        try {
            store.insert(inquiry.id().toString(), InquiryDocument.of(inquiry), List.of());
        } catch (DuplicateKeyException known) {
            // The event came twice.
        }
    }

    @Override
    public AccountInquiry change(InquiryId id, UnaryOperator<AccountInquiry> decision) {
        String name = id.toString();
        return store.change(name, document -> {
                    AccountInquiry before = document.toInquiry(name);
                    AccountInquiry after = decision.apply(before);
                    if (after.equals(before)) {
                        return Change.none();
                    }
                    return new Change<>(
                            InquiryDocument.of(after),
                            after.state() instanceof State.Answered ? events.mapAll(List.of(after)) : List.of());
                })
                .document()
                .toInquiry(name);
    }

    @Override
    public List<InquiryId> due(Instant now, int limit) {
        return before(
                InquiryDocument.DUE_AT,
                where(InquiryDocument.DUE_AT)
                        .lte(now)
                        .and(InquiryDocument.VALID_UNTIL)
                        .gt(now),
                limit);
    }

    /** What has an answer to publish stays until that is done. */
    @Override
    public List<InquiryId> over(Instant now, int limit) {
        return before(
                InquiryDocument.VALID_UNTIL,
                where(InquiryDocument.VALID_UNTIL).lte(now).and("pending").exists(false),
                limit);
    }

    private List<InquiryId> before(String time, Criteria criteria, int limit) {
        return store.find(
                query(criteria).with(Sort.by(time)).limit(limit),
                stored -> new InquiryId(UUID.fromString(stored.id())));
    }

    @Override
    public void erase(InquiryId id) {
        mongo.remove(query(where("_id").is(id.toString()).and("pending").exists(false)), COLLECTION);
    }
}
