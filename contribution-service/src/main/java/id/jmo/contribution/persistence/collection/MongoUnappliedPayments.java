package id.jmo.contribution.persistence.collection;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.jmo.contribution.application.collection.UnappliedPayments;
import id.jmo.contribution.model.bill.BillId;
import id.jmo.contribution.model.bill.PaymentReference;
import id.jmo.contribution.model.collection.UnappliedPayment;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.outbox.AggregateStore;
import id.jmo.platform.outbox.AggregateStores;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** One document for each, under the bill's id and that of the difference. */
@Repository
class MongoUnappliedPayments implements UnappliedPayments {

    static final String COLLECTION = "unappliedPayments";

    /** More for one bill nobody looks at. */
    private static final int MOST = 100;

    record PaymentDocument(
            PaymentReference reference, Rupiah amount, Instant receivedAt, UnappliedPayment.Reason reason) {

        Noted toNoted() {
            return new Noted(reference, amount, receivedAt, reason);
        }
    }

    private final AggregateStore<PaymentDocument> store;
    private final EventMapper<UnappliedPayment> events;

    MongoUnappliedPayments(AggregateStores stores, EventMapper<UnappliedPayment> events) {
        this.store = stores.createKeyedByOwner(COLLECTION, PaymentDocument.class, "jmo.bills.v1");
        this.events = events;
    }

    @Override
    public void note(UnappliedPayment payment) {
        try {
            store.insert(
                    payment.bill().id() + "/" + payment.difference(),
                    new PaymentDocument(payment.reference(), payment.amount(), payment.receivedAt(), payment.reason()),
                    events.mapAll(List.of(payment)));
        } catch (DuplicateKeyException notedBefore) {
            // The day was compared before.
        }
    }

    @Override
    public List<Noted> of(BillId bill) {
        // The ids of a bill's lie between "<bill>/" and "<bill>0".
        Query theirs = Query.query(where("_id").gt(bill + "/").lt(bill + "0"))
                .with(Sort.by("_id"))
                .limit(MOST);
        return store.find(theirs, stored -> stored.document().toNoted());
    }
}
