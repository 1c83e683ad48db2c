package id.jmo.contribution.persistence.collection;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.jmo.contribution.application.collection.BankPayments;
import id.jmo.contribution.model.bill.BillId;
import id.jmo.contribution.model.bill.PaymentReference;
import id.jmo.contribution.model.bill.VirtualAccount;
import id.jmo.contribution.model.collection.BankPayment;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

@Repository
class MongoBankPayments implements BankPayments {

    static final String COLLECTION = "bankPayments";
    /** As {@code receivedAt}, until a statement has the payment. */
    static final String AWAITED_SINCE = "awaitedSince";

    record PaymentDocument(
            String id,
            BillId billId,
            String account,
            Rupiah amount,
            Instant receivedAt,
            BankPayment.Source source,
            @Nullable String statementLine,
            @Nullable Instant awaitedSince) {

        BankPayment toPayment() {
            return new BankPayment(
                    new PaymentReference(id),
                    billId,
                    new VirtualAccount(account),
                    amount,
                    receivedAt,
                    source,
                    statementLine);
        }

        /** @param day with a slash behind it */
        boolean isOnStatementOf(String day) {
            return statementLine != null && statementLine.startsWith(day);
        }

        /** @param day with a slash behind it, whose statement has the payment */
        String numberOnStatement(String day) {
            return statementLine == null ? "" : statementLine.substring(day.length());
        }
    }

    private final MongoOperations mongo;

    MongoBankPayments(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<BankPayment> find(PaymentReference reference) {
        return Optional.ofNullable(mongo.findById(reference.text(), PaymentDocument.class, COLLECTION))
                .map(PaymentDocument::toPayment);
    }

    @Override
    public void note(BankPayment payment) {
        try {
            mongo.insert(
                    new PaymentDocument(
                            payment.reference().text(),
                            payment.billId(),
                            payment.account().number(),
                            payment.amount(),
                            payment.receivedAt(),
                            payment.source(),
                            null,
                            payment.receivedAt()),
                    COLLECTION);
        } catch (DuplicateKeyException notedBefore) {
            // It stays as it became known first.
        }
    }

    @Override
    public boolean foundOnStatement(PaymentReference reference, String line) {
        Query notFound = Query.query(where("_id")
                .is(reference.text())
                .orOperator(
                        where("statementLine").exists(false),
                        where("statementLine").is(line)));
        Update found = Update.update("statementLine", line).unset(AWAITED_SINCE);
        return mongo.updateFirst(notFound, found, COLLECTION).getMatchedCount() == 1;
    }

    @Override
    public List<BankPayment> notOnStatement(Instant from, Instant before, @Nullable PaymentReference after, int limit) {
        Criteria awaited = where(AWAITED_SINCE).gte(from).lt(before);
        if (after != null) {
            awaited = awaited.and("_id").gt(after.text());
        }
        return mongo
                .find(Query.query(awaited).with(Sort.by("_id")).limit(limit), PaymentDocument.class, COLLECTION)
                .stream()
                .map(PaymentDocument::toPayment)
                .toList();
    }
}
